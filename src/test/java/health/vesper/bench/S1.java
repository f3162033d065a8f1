package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import java.sql.SQLException;
import java.time.Duration;

/** 1,200 people join 100 rooms in 5 seconds, at Vesper and at the ceiling alternately. */
final class S1 implements Scenario {
  static final int[] ROOMS = {0, 100};
  static final int CLIENTS = 12;
  private static final int MAX_WARM_UPS = 60;

  /**
   * A garbage collection happens in some bursts and not in others, and it determines a third of the
   * slowest hundredth.
   */
  private static final int TIMES = 11;

  private static final String TITLE = "S1: 1,200 people, 100 rooms, 5 s";

  @Override
  public String name() {
    return "S1";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    var bursts = new JoinBursts(servers, ROOMS, CLIENTS, Duration.ofSeconds(5));
    bursts.run(servers.times(MAX_WARM_UPS), servers.times(TIMES));
    bursts.report(report, TITLE);
    var p99 = bursts.ofVesper(JoinBurst::p99Millis);
    var bare = bursts.ofCeiling(JoinBurst::p99Millis);
    report.add(
        new Figure(
            TITLE,
            "join p99",
            "ms",
            p99,
            bare,
            p99.median(),
            Goal.atMost(31, "at most 31"),
            bursts.noisy()));
    var cpu = bursts.ofVesper(JoinBurst::cpuMillisPerJoin);
    report.add(
        new Figure(
            TITLE,
            "server CPU per join",
            "ms",
            cpu,
            bursts.ofCeiling(JoinBurst::cpuMillisPerJoin),
            cpu.median(),
            Goal.atMost(3, "at most 3, ticket and presence interval included"),
            bursts.noisy()));
  }
}
