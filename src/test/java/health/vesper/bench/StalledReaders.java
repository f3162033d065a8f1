package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * In each of 100 rooms one more person joins whose browser then reads nothing, but still sends
 * signs of life. The others must not notice it, and it must not cost more memory than its outbox.
 */
final class StalledReaders implements Scenario {
  private static final int[] ROOMS = {0, 100};
  private static final int CLIENTS = 11;
  private static final int STALLED = 12;
  private static final int FILLER = 1800;
  private static final double A_ROOM = 12;
  private static final Duration TIME = Duration.ofSeconds(10);
  private static final int MAX_WARM_UPS = 15;
  private static final double OUTBOX_KIB = 600;
  private static final String TITLE = "100 stalled readers in 100 rooms";

  @Override
  public String name() {
    return "stalled";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    var vesper = servers.vesper();
    vesper.signIn(LoadUsers.people(ROOMS, STALLED));
    var crowd = new LoadUsers(servers.loop, vesper, ROOMS, CLIENTS);
    crowd.listen(new LoadUser.Observer() {});
    crowd.fill();
    var quiet = new ArrayList<Double>();
    var stalled = new ArrayList<Double>();
    double cost = 0;
    MessageLoad.untilWarm(crowd, servers.times(MAX_WARM_UPS), () -> talk(crowd));
    boolean noisy = false;
    for (int i = 0; i < servers.times(5); i++) {
      var before = second(crowd);
      quiet.add(before.p99Millis());
      long heap = Heap.kibAfterCollection(vesper.pid());
      var stalledReaders = connectStalledReaders(servers, vesper);
      var during = second(crowd);
      stalled.add(during.p99Millis());
      cost = Math.max(cost, (Heap.kibAfterCollection(vesper.pid()) - heap) / 100.0);
      noisy |= !before.noise().quiet() || !during.noise().quiet();
      for (var user : stalledReaders) {
        if (!user.isGone()) {
          user.leaving = true;
          user.socket.close();
        }
        user.stalled = false;
      }
      servers.loop.rest(Duration.ofSeconds(2));
    }
    crowd.leaveAll();
    var without = Spread.of(quiet);
    var with = Spread.of(stalled);
    report.add(new Figure(TITLE, "others' p99 without them", "ms", without, null, 0, null, noisy));
    report.add(
        new Figure(
            TITLE,
            "others' p99 with them",
            "ms",
            with,
            null,
            with.median() / without.median(),
            Goal.atMost(1.1, "at most 10 % more"),
            noisy));
    report.add(
        new Figure(
            TITLE,
            "heap of each stalled reader",
            "kB",
            Spread.of(cost),
            null,
            cost,
            Goal.atMost(OUTBOX_KIB, "at most its outbox of 512 kB, and itself"),
            noisy));
  }

  private static List<LoadUser> connectStalledReaders(BenchServers servers, Vesper vesper) {
    var stalledReaders = new ArrayList<LoadUser>();
    for (int room = ROOMS[0]; room < ROOMS[1]; room++) {
      var user = vesper.user(new BenchPerson(room, STALLED));
      user.stalled = true;
      user.observer =
          new LoadUser.Observer() {
            @Override
            public void inside(LoadUser who, Frame frame) {
              who.socket.stall();
              ((VesperLoadUser) who).showSignsOfLife();
            }
          };
      stalledReaders.add(user);
      servers.loop.after(Duration.ofMillis(10L * room), () -> user.come(System.nanoTime()));
    }
    servers.loop.until(
        "connecting the stalled readers",
        () -> stalledReaders.stream().allMatch(user -> user.inside),
        Duration.ofSeconds(20));
    return stalledReaders;
  }

  /**
   * Of two message loads, the one during which the kernel's buffers of the stalled readers are
   * full. The same second load is taken without stalled readers, because a shared machine gives a
   * busy core less time after a while.
   */
  private static MessageLoad second(LoadUsers crowd) {
    var unused = talk(crowd);
    return talk(crowd);
  }

  private static MessageLoad talk(LoadUsers crowd) {
    int rooms = ROOMS[1] - ROOMS[0];
    return MessageLoad.of(
        crowd,
        A_ROOM * rooms,
        TIME,
        (number, stamp) -> {
          var speaker = crowd.hosts.get((int) (number % rooms));
          speaker.sayToAll(stamp, FILLER);
          return speaker.copiesOf(CLIENTS + 1);
        });
  }
}
