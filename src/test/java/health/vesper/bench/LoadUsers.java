package health.vesper.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The people of some rooms at one server. Number 0 of each room joins first and stays. */
final class LoadUsers {
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final long GENTLY_NANOS = 10_000_000;

  /** The share of a core that the server uses when it is idle. */
  private static final double CALM = 0.08;

  private static final Duration CALMING = Duration.ofMillis(500);
  private static final Duration LONGEST_CALMING = Duration.ofSeconds(20);

  final Loop loop;
  final MeasuredServer venue;
  final List<LoadUser> hosts = new ArrayList<>();
  final List<LoadUser> others = new ArrayList<>();

  /** Why people failed, and how often. */
  final Map<String, Integer> failures = new TreeMap<>();

  /**
   * @param rooms the first room, and the one after the last
   * @param clients how many clients each room has, in addition to number 0
   */
  LoadUsers(Loop loop, MeasuredServer venue, int[] rooms, int clients) {
    this.loop = loop;
    this.venue = venue;
    for (int room = rooms[0]; room < rooms[1]; room++) {
      for (int number = 0; number <= clients; number++) {
        (number == 0 ? hosts : others).add(venue.user(new BenchPerson(room, number)));
      }
    }
  }

  static List<BenchPerson> people(int[] rooms, int clients) {
    var all = new ArrayList<BenchPerson>();
    for (int room = rooms[0]; room < rooms[1]; room++) {
      for (int number = 0; number <= clients; number++) {
        all.add(new BenchPerson(room, number));
      }
    }
    return all;
  }

  /** Adds another crowd at the same server. */
  void join(LoadUsers more) {
    hosts.addAll(more.hosts);
    others.addAll(more.others);
  }

  List<LoadUser> all() {
    var all = new ArrayList<>(hosts);
    all.addAll(others);
    return all;
  }

  /** Sets this observer for everybody. Failures are counted here in any case. */
  void listen(LoadUser.Observer observer) {
    for (var user : all()) {
      user.observer =
          new LoadUser.Observer() {
            @Override
            public void inside(LoadUser who, Frame frame) {
              observer.inside(who, frame);
            }

            @Override
            public void heard(LoadUser who, Frame frame) {
              observer.heard(who, frame);
            }

            @Override
            public void failed(LoadUser who, String why) {
              failures.merge(why, 1, Integer::sum);
              observer.failed(who, why);
            }
          };
    }
  }

  /**
   * Waits until the server is almost idle, as before a real session. Otherwise the compiler would
   * finish the work of an earlier burst during the next one.
   */
  void untilCalm() {
    double used = CALM;
    for (long end = System.nanoTime() + LONGEST_CALMING.toNanos();
        used >= CALM && System.nanoTime() < end; ) {
      double before = Cores.cpuSeconds(venue.pid());
      loop.rest(CALMING);
      used = (Cores.cpuSeconds(venue.pid()) - before) / CALMING.toMillis() * 1000;
    }
  }

  int failed() {
    return failures.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Connects the hosts who are not connected. */
  void open() {
    slowly(hosts);
  }

  /** Connects everybody slowly. This is not measured. */
  void fill() {
    open();
    slowly(others);
  }

  private void slowly(List<LoadUser> users) {
    long at = System.nanoTime();
    for (var user : users) {
      if (user.isGone()) {
        long intended = at += GENTLY_NANOS;
        loop.at(intended, () -> user.come(intended));
      }
    }
    var limit = PATIENCE.plusMillis(15L * users.size());
    if (!loop.runs(() -> users.stream().allMatch(g -> g.inside), limit)) {
      throw new IllegalStateException(
          "%d of %d are not inside; %s"
              .formatted(users.stream().filter(g -> !g.inside).count(), users.size(), failures));
    }
  }

  /** Disconnects the others. The hosts stay. */
  void leave() {
    leave(others);
  }

  void leaveAll() {
    leave(others);
    leave(hosts);
  }

  private void leave(List<LoadUser> users) {
    for (var user : users) {
      if (!user.isGone()) {
        user.go();
      }
    }
    var unused = loop.runs(() -> users.stream().allMatch(LoadUser::isGone), PATIENCE);
    for (var user : users) {
      if (!user.isGone()) {
        user.leaving = true;
        user.socket.close();
      }
    }
    loop.rest(Duration.ofMillis(500));
  }
}
