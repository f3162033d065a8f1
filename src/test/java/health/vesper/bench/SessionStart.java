package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * 300 people join 25 rooms in 10 seconds, once after a fresh start and then with a warm server.
 * Nobody is refused wrongly, no seat is given twice, and the presence intervals contain everybody
 * once.
 */
final class SessionStart implements Scenario {
  private static final int[] ROOMS = {0, 25};
  private static final int CLIENTS = 12;
  private static final Duration WITHIN = Duration.ofSeconds(10);
  private static final Duration WARM_UP = Duration.ofSeconds(2);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    double start = servers.startToReady().toMillis() / 1000.0;
    var vesper = servers.freshVesper();
    vesper.signIn(LoadUsers.people(ROOMS, CLIENTS));
    var crowd = new LoadUsers(servers.loop, vesper, ROOMS, CLIENTS);
    crowd.listen(new LoadUser.Observer() {});
    crowd.open();
    var first = JoinBurst.of(crowd, WITHIN, 1);
    int wrong = first.failures() + missingInPresenceIntervals(servers);
    crowd.leave();
    for (int i = 0; i < servers.times(3); i++) {
      wrong += JoinBurst.of(crowd, WARM_UP, 50 + i).failures();
      crowd.leave();
    }
    var p99 = new ArrayList<Double>();
    var p50 = new ArrayList<Double>();
    var cpu = new ArrayList<Double>();
    boolean noisy = !first.noise().quiet();
    for (int i = 0; i < servers.times(3); i++) {
      var burst = JoinBurst.of(crowd, WITHIN, 100 + i);
      wrong += burst.failures() + missingInPresenceIntervals(servers);
      p99.add(burst.p99Millis());
      p50.add(burst.p50Millis());
      cpu.add(burst.cpuMillisPerJoin());
      noisy |= !burst.noise().quiet();
      crowd.leave();
    }
    crowd.leaveAll();
    var scenario = "Session start: 300 people, 25 rooms, 10 s";
    var warm = Spread.of(p99);
    report.add(
        new Figure(
            scenario,
            "start to ready, on both cores",
            "s",
            Spread.of(start),
            null,
            start,
            Goal.atMost(20, "at most 20"),
            noisy));
    report.add(
        new Figure(
            scenario,
            "refused wrongly, seat given twice, missing presence interval",
            "people",
            Spread.of(wrong),
            null,
            wrong,
            Goal.atMost(0, "none"),
            noisy));
    report.add(new Figure(scenario, "join p50", "ms", Spread.of(p50), null, 0, null, noisy));
    report.add(
        new Figure(
            scenario, "server CPU per join, warm", "ms", Spread.of(cpu), null, 0, null, noisy));
    report.add(
        new Figure(
            scenario,
            "join p99, warm",
            "ms",
            warm,
            null,
            warm.median(),
            Goal.atMost(250, "at most 250"),
            noisy));
    report.add(
        new Figure(
            scenario,
            "join p99, first burst after a fresh start",
            "ms",
            Spread.of(first.p99Millis()),
            null,
            first.p99Millis() / warm.median(),
            Goal.atMost(5, "at most 5 x warm"),
            noisy));
    if (!first.why().isEmpty()) {
      System.out.println("  " + first.why());
    }
  }

  /** Everybody in a room has one open presence interval, and each client has one seat. */
  private static int missingInPresenceIntervals(BenchServers servers) {
    long stays =
        Database.number(
            servers.tables(),
            "select count(distinct user_id) from presence_interval where still_open");
    long seats = Database.number(servers.tables(), "select count(distinct user_id) from seat");
    int rooms = ROOMS[1] - ROOMS[0];
    return (int)
        (Math.abs(rooms * (CLIENTS + 1L) - stays) + Math.abs((long) rooms * CLIENTS - seats));
  }
}
