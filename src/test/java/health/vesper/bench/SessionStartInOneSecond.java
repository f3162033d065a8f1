package health.vesper.bench;

import health.vesper.bench.Figure.Goal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/** 1,200 people for 100 rooms in one second: nobody fails. */
final class SessionStartInOneSecond implements Scenario {
  private static final String TITLE = "Hard bell: 1,200 people, 100 rooms, 1 s";
  private static final Duration WITHIN = Duration.ofSeconds(1);
  private static final int MOST_WARMING = 40;

  @Override
  public String name() {
    return "hard";
  }

  @Override
  public void measure(BenchServers house, Report report) throws SQLException {
    var storms = new JoinBursts(house, S1.ROOMS, S1.CLIENTS, WITHIN);
    storms.run(house.times(MOST_WARMING), house.times(5));
    storms.report(report, TITLE);
    var p99 = storms.ofVesper(JoinBurst::p99Millis);
    report.add(
        new Figure(
            TITLE,
            "join p99",
            "ms",
            p99,
            storms.ofCeiling(JoinBurst::p99Millis),
            p99.median(),
            null,
            storms.noisy()));
  }

  /** The same with a database that is 50 ms away. */
  static final class FarDatabase implements Scenario {
    private static final Duration AWAY = Duration.ofMillis(50);

    @Override
    public String name() {
      return "far";
    }

    @Override
    public void measure(BenchServers house, Report report) throws SQLException {
      var title = TITLE + ", 50 ms on every database round trip";
      try (var slow = new SlowDatabaseLink(house.database.port())) {
        var vesper = house.freshVesperThrough(slow.port());
        vesper.signIn(LoadUsers.residents(S1.ROOMS, S1.CLIENTS));
        var crowd = new LoadUsers(house.loop, vesper, S1.ROOMS, S1.CLIENTS);
        crowd.listen(new LoadUser.Ears() {});
        crowd.open();
        JoinBursts.warm(crowd, WITHIN, house.times(MOST_WARMING));
        slow.delay(AWAY);
        var p99 = new ArrayList<Double>();
        int failures = 0;
        boolean noisy = false;
        for (int i = 0; i < house.times(3); i++) {
          var storm = JoinBurst.of(crowd, WITHIN, 10 + i);
          p99.add(storm.p99Millis());
          failures += storm.failures();
          noisy |= !storm.noise().quiet();
          storm.why().forEach((why, count) -> System.out.println("  " + count + " x " + why));
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
        house.closeVesper();
      }
    }
  }
}
