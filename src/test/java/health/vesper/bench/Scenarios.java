package health.vesper.bench;

import java.util.Arrays;
import java.util.List;

/** All scenarios in their order. The longest is the last. */
final class Scenarios {
  private Scenarios() {}

  private static final List<Scenario> ALL =
      List.of(
          new SessionStart(),
          new S1(),
          new SessionStartInOneSecond(),
          new SessionStartInOneMinute(),
          new S2(),
          new S3(),
          new StalledReaders(),
          new S4(),
          new SessionStartInOneSecond.FarDatabase(),
          new TokenRefreshes());

  static List<Scenario> chosen(String only) {
    if (only.isBlank()) {
      return ALL;
    }
    var names = Arrays.stream(only.split(",", -1)).map(String::strip).toList();
    var chosen = ALL.stream().filter(scenario -> names.contains(scenario.name())).toList();
    if (chosen.size() != names.size()) {
      throw new IllegalArgumentException("bench.only: " + names + ", known are " + names());
    }
    return chosen;
  }

  private static List<String> names() {
    return ALL.stream().map(Scenario::name).toList();
  }
}
