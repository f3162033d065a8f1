package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/** 1,200 people join 100 rooms in one second. Nobody fails. */
final class SessionStartInOneSecond implements Scenario {
  private static final String TITLE = "Session start: 1,200 people, 100 rooms, 1 s";
  private static final Duration WITHIN = Duration.ofSeconds(1);
  private static final int MAX_WARM_UPS = 40;

  @Override
  public String name() {
    return "hard";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    var bursts = new JoinBursts(servers, S1.ROOMS, S1.CLIENTS, WITHIN);
    bursts.run(servers.times(MAX_WARM_UPS), servers.times(5));
    bursts.report(report, TITLE);
    var p99 = bursts.ofVesper(JoinBurst::p99Millis);
    report.add(
        new Figure(
            TITLE,
            "join p99",
            "ms",
            p99,
            bursts.ofCeiling(JoinBurst::p99Millis),
            p99.median(),
            null,
            bursts.noisy()));
  }

  /** The same with a database at a distance of 50 ms. */
  static final class FarDatabase implements Scenario {
    private static final Duration AWAY = Duration.ofMillis(50);

    @Override
    public String name() {
      return "far";
    }

    @Override
    public void measure(BenchServers servers, Report report) throws SQLException {
      var title = TITLE + ", 50 ms on every database round trip";
      try (var slow = new SlowDatabaseLink(servers.database.port())) {
        var vesper = servers.freshVesperThrough(slow.port());
        vesper.signIn(LoadUsers.people(S1.ROOMS, S1.CLIENTS));
        var crowd = new LoadUsers(servers.loop, vesper, S1.ROOMS, S1.CLIENTS);
        crowd.listen(new LoadUser.Observer() {});
        crowd.open();
        JoinBursts.warm(crowd, WITHIN, servers.times(MAX_WARM_UPS));
        slow.delay(AWAY);
        var p99 = new ArrayList<Double>();
        int failures = 0;
        boolean noisy = false;
        for (int i = 0; i < servers.times(3); i++) {
          var burst = JoinBurst.of(crowd, WITHIN, 10 + i);
          p99.add(burst.p99Millis());
          failures += burst.failures();
          noisy |= !burst.noise().quiet();
          burst.why().forEach((why, count) -> System.out.println("  " + count + " x " + why));
          crowd.leave();
        }
        slow.delay(Duration.ZERO);
        crowd.leaveAll();
        report.add(
            new Figure(
                title,
                "failures",
                "people",
                Spread.of(failures),
                null,
                failures,
                Goal.atMost(0, "none"),
                noisy));
        var all = Spread.of(p99);
        report.add(
            new Figure(
                title,
                "join p99",
                "ms",
                all,
                null,
                all.median(),
                Goal.atMost(1500, "at most 1,500"),
                noisy));
      } finally {
        servers.closeVesper();
      }
    }
  }
}
