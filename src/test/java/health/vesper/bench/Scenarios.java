package health.vesper.bench;

import java.util.Arrays;
import java.util.List;

/** All of them, in the order in which they run; the long night only when it is asked for. */
final class Scenarios {
  private Scenarios() {}

  private static final List<Scenario> EVERY_TIME =
      List.of(
          new EveningBell(),
          new S1(),
          new HardBell(),
          new LongBell(),
          new S2(),
          new S3(),
          new Stalled(),
          new S4(),
          new HardBell.FarDatabase());

  private static final List<Scenario> WHEN_ASKED = List.of(new Night());

  static List<Scenario> chosen(String only) {
    if (only.isBlank()) {
      return EVERY_TIME;
    }
    var names = Arrays.stream(only.split(",", -1)).map(String::strip).toList();
    var chosen =
        java.util.stream.Stream.concat(EVERY_TIME.stream(), WHEN_ASKED.stream())
            .filter(scenario -> names.contains(scenario.name()))
            .toList();
    if (chosen.size() != names.size()) {
      throw new IllegalArgumentException("bench.only: " + names + ", known are " + names());
    }
    return chosen;
  }

  private static List<String> names() {
    return java.util.stream.Stream.concat(EVERY_TIME.stream(), WHEN_ASKED.stream())
        .map(Scenario::name)
        .toList();
  }
}
