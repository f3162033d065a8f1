package health.vesper.bench;

import health.vesper.bench.Figure.Goal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The same storm at the ceiling and at Vesper in turn, so that both meet the same machine. */
final class Storms {
  private final TheHouse house;
  private final int[] rooms;
  private final int clients;
  private final Duration within;
  private final List<Storm> ours = new ArrayList<>();
  private final List<Storm> theirs = new ArrayList<>();

  Storms(TheHouse house, int[] rooms, int clients, Duration within) {
    this.house = house;
    this.rooms = rooms;
    this.clients = clients;
    this.within = within;
  }

  /**
   * So many times each, after some more that warm up: on one core the compiler takes until the
   * fourth storm or so.
   */
  void run(int warming, int times) throws SQLException {
    var vesper = house.vesper();
    vesper.signIn(Crowd.residents(rooms, clients));
    var crowd = new Crowd(house.loop, vesper, rooms, clients);
    var bare = new Crowd(house.loop, house.ceiling(), rooms, clients);
    for (var one : List.of(crowd, bare)) {
      one.listen(new Guest.Ears() {});
      one.open();
    }
    for (int i = 0; i < warming + times; i++) {
      for (var one : List.of(bare, crowd)) {
        var storm = Storm.of(one, within, i);
        one.leave();
        if (i >= warming) {
          (one == crowd ? ours : theirs).add(storm);
        }
      }
    }
    crowd.leaveAll();
    bare.leaveAll();
  }

  boolean noisy() {
    return ours.stream().anyMatch(storm -> !storm.noise().quiet());
  }

  Spread ofVesper(Function<Storm, Double> what) {
    return spread(ours, what);
  }

  Spread ofCeiling(Function<Storm, Double> what) {
    return spread(theirs, what);
  }

  /** Quiet repetitions only, where there are enough of them. */
  private static Spread spread(List<Storm> all, Function<Storm, Double> what) {
    var quiet = all.stream().filter(storm -> storm.noise().quiet()).toList();
    return Spread.of((2 * quiet.size() >= all.size() ? quiet : all).stream().map(what).toList());
  }

  /** What every storm is judged by: nobody fails. And the middle of it. */
  void report(Report report, String scenario) {
    int failures = ours.stream().mapToInt(Storm::failures).sum();
    report.add(
        new Figure(
            scenario,
            "failures",
            "people",
            Spread.of(failures),
            null,
            failures,
            Goal.atMost(0, "none"),
            noisy()));
    report.add(
        new Figure(
            scenario,
            "join p50",
            "ms",
            ofVesper(Storm::p50Millis),
            ofCeiling(Storm::p50Millis),
            0,
            null,
            noisy()));
    ours.forEach(
        storm ->
            storm.why().forEach((why, count) -> System.out.println("  " + count + " x " + why)));
  }
}
