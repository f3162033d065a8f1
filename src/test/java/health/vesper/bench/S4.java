package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Idle people: the heap that 2,600 signed-in people in rooms occupy, and whether the server holds
 * five thousand.
 */
final class S4 implements Scenario {
  private static final int[] MEASURED = {180, 380};
  private static final int[] ALL = {0, 385};

  /**
   * These people join and leave before the measurement, so that objects that the server creates
   * once exist already.
   */
  private static final int[] EARLIER = {0, 40};

  private static final int CLIENTS = 12;
  private static final String TITLE = "S4: idle connections";

  @Override
  public String name() {
    return "S4";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    // Starts a fresh server, because objects of earlier scenarios could be freed during the
    // measurement.
    var vesper = servers.freshVesper();
    vesper.signIn(LoadUsers.people(EARLIER, CLIENTS));
    var earlier = new LoadUsers(servers.loop, vesper, EARLIER, CLIENTS);
    earlier.listen(new LoadUser.Observer() {});
    earlier.fill();
    earlier.leaveAll();
    servers.loop.rest(Duration.ofSeconds(5));
    long before = Heap.kibAfterCollection(vesper.pid());
    vesper.signIn(LoadUsers.people(MEASURED, CLIENTS));
    var crowd = new LoadUsers(servers.loop, vesper, MEASURED, CLIENTS);
    crowd.listen(new LoadUser.Observer() {});
    crowd.fill();
    servers.loop.rest(Duration.ofSeconds(5));
    int connected = crowd.all().size();
    double each = (Heap.kibAfterCollection(vesper.pid()) - before) / (double) connected;
    report.add(
        new Figure(
            TITLE,
            "heap of each of " + connected + ", sign-in session included",
            "kB",
            Spread.of(each),
            Spread.of(bare(servers)),
            each,
            Goal.atMost(25, "at most 25"),
            false));
    var everybody = servers.quick ? MEASURED : ALL;
    vesper.signIn(LoadUsers.people(everybody, CLIENTS));
    var all = new LoadUsers(servers.loop, vesper, everybody, CLIENTS);
    all.listen(new LoadUser.Observer() {});
    all.fill();
    all.failures.clear();
    servers.loop.rest(Duration.ofSeconds(servers.quick ? 5 : 20));
    double inside = all.all().stream().filter(user -> user.inside).count();
    report.add(
        new Figure(
            TITLE,
            "connected and inside after 20 s, of " + all.all().size(),
            "people",
            Spread.of(inside),
            null,
            inside,
            Goal.atLeast(all.all().size(), "all of them, 5,000 or more"),
            false));
    report.add(
        new Figure(
            TITLE,
            "memory of the server (RSS) with all of them",
            "MiB",
            Spread.of(Cores.residentMib(vesper.pid())),
            null,
            0,
            null,
            false));
    // A restart is faster than five thousand leave commands.
    servers.closeVesper();
  }

  private static double bare(BenchServers servers) {
    long before = Heap.kibAfterCollection(servers.ceiling().pid());
    var crowd = new LoadUsers(servers.loop, servers.ceiling(), MEASURED, CLIENTS);
    crowd.listen(new LoadUser.Observer() {});
    crowd.fill();
    double each =
        (Heap.kibAfterCollection(servers.ceiling().pid()) - before) / (double) crowd.all().size();
    crowd.leaveAll();
    return each;
  }
}
