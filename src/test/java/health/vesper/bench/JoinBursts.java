package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The same burst at the ceiling and at Vesper alternately, so that both run under the same
 * conditions of the machine.
 */
final class JoinBursts {
  private final BenchServers servers;
  private final int[] rooms;
  private final int clients;
  private final Duration within;
  private final List<JoinBurst> ours = new ArrayList<>();
  private final List<JoinBurst> theirs = new ArrayList<>();

  JoinBursts(BenchServers servers, int[] rooms, int clients, Duration within) {
    this.servers = servers;
    this.rooms = rooms;
    this.clients = clients;
    this.within = within;
  }

  /**
   * The compiler counts as idle below this share of a burst. While it works, it determines the
   * slowest joins.
   */
  private static final double WARM = 0.01;

  private static final int CALM = 3;

  /** The ceiling has little code to compile, and few other costs to compare it with. */
  private static final int MOST_OF_THE_CEILING = 6;

  /**
   * Measures this many bursts at each server after a warm-up. A server that has run for weeks has
   * little code left to compile. On one core it takes some dozens of bursts to reach that state,
   * because code that runs once for each join is compiled late.
   *
   * @param most the largest number of bursts in the warm-up
   */
  void run(int most, int times) throws SQLException {
    var vesper = servers.vesper();
    vesper.signIn(LoadUsers.people(rooms, clients));
    var crowd = new LoadUsers(servers.loop, vesper, rooms, clients);
    var bare = new LoadUsers(servers.loop, servers.ceiling(), rooms, clients);
    for (var one : List.of(crowd, bare)) {
      one.listen(new LoadUser.Observer() {});
      one.open();
    }
    warm(bare, within, Math.min(most, MOST_OF_THE_CEILING));
    warm(crowd, within, most);
    for (int i = 0; i < times; i++) {
      for (var one : List.of(bare, crowd)) {
        var burst = JoinBurst.of(one, within, i);
        one.leave();
        (one == crowd ? ours : theirs).add(burst);
      }
    }
    crowd.leaveAll();
    bare.leaveAll();
  }

  /** Runs bursts until the compiler has little left to do, or this many. */
  static void warm(LoadUsers one, Duration within, int most) {
    int bursts = 0;
    for (int quiet = 0; bursts < most && quiet < CALM; bursts++) {
      var burst = JoinBurst.of(one, within, 1000 + bursts);
      System.out.printf(
          "  warming %s: p99 %.1f ms, %.2f ms CPU a join, compiler %.0f %%%n",
          one.venue.name(),
          burst.p99Millis(),
          burst.cpuMillisPerJoin(),
          100 * burst.compilerShare());
      quiet = burst.compilerShare() < WARM ? quiet + 1 : 0;
      one.leave();
    }
    System.out.println("  " + one.venue.name() + " is warm after " + bursts + " bursts");
  }

  boolean noisy() {
    return ours.stream().anyMatch(burst -> !burst.noise().quiet());
  }

  Spread ofVesper(Function<JoinBurst, Double> what) {
    return spread(ours, what);
  }

  Spread ofCeiling(Function<JoinBurst, Double> what) {
    return spread(theirs, what);
  }

  /** Takes the quiet repetitions only, where there are enough of them. */
  private static Spread spread(List<JoinBurst> all, Function<JoinBurst, Double> what) {
    var quiet = all.stream().filter(burst -> burst.noise().quiet()).toList();
    return Spread.of((2 * quiet.size() >= all.size() ? quiet : all).stream().map(what).toList());
  }

  /** The figures of every burst: nobody fails, and the median join time. */
  void report(Report report, String scenario) {
    int failures = ours.stream().mapToInt(JoinBurst::failures).sum();
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
            ofVesper(JoinBurst::p50Millis),
            ofCeiling(JoinBurst::p50Millis),
            0,
            null,
            noisy()));
    ours.forEach(
        burst ->
            burst.why().forEach((why, count) -> System.out.println("  " + count + " x " + why)));
  }
}
