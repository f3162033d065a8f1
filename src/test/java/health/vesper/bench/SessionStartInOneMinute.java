package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;

/** 2,000 people join 160 rooms in a minute, 12 or 13 people for each room. */
final class SessionStartInOneMinute implements Scenario {
  private static final int[] TWELVES = {0, 80};
  private static final int[] THIRTEENS = {80, 160};
  private static final String TITLE = "2,000 people, 160 rooms, 60 s";

  @Override
  public String name() {
    return "2000";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    var vesper = servers.vesper();
    vesper.signIn(LoadUsers.people(TWELVES, 12));
    vesper.signIn(LoadUsers.people(THIRTEENS, 13));
    var crowd = new LoadUsers(servers.loop, vesper, TWELVES, 12);
    crowd.join(new LoadUsers(servers.loop, vesper, THIRTEENS, 13));
    crowd.listen(new LoadUser.Observer() {});
    crowd.open();
    var burst =
        JoinBurst.of(crowd, servers.quick ? Duration.ofSeconds(20) : Duration.ofSeconds(60), 9);
    crowd.leaveAll();
    var noisy = !burst.noise().quiet();
    report.add(
        new Figure(
            TITLE,
            "failures",
            "people",
            Spread.of(burst.failures()),
            null,
            burst.failures(),
            Goal.atMost(0, "none"),
            noisy));
    report.add(
        new Figure(
            TITLE,
            "join p99",
            "ms",
            Spread.of(burst.p99Millis()),
            null,
            burst.p99Millis(),
            Goal.atMost(2000, "at most 2,000"),
            noisy));
    burst.why().forEach((why, count) -> System.out.println("  " + count + " x " + why));
  }
}
