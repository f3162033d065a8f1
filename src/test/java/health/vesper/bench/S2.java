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
 * Signaling: everybody with picture and sound sends to everybody else with picture and sound, in
 * 160 rooms of four, with four candidates for each description. First both servers get the same
 * rate, which shows the cost of a delivery. Then the rate rises until the latency limit is
 * exceeded, and the last measurement uses half of that rate.
 */
final class S2 implements Scenario {
  private static final int[] ROOMS = {0, 160};
  private static final int CLIENTS = 3;
  private static final int IN_ROOM = CLIENTS + 1;
  private static final double RATE = 10_000;
  private static final double SLOWEST = 6000;
  private static final double FASTEST = 24_000;
  private static final double STEP = 1.2;
  private static final double BROKEN_MILLIS = 50;
  private static final double DELIVERED = 0.999;

  private static final int MAX_WARM_UPS = 40;

  /**
   * The same load costs up to a fifth more or less a minute later, because other machines share the
   * hardware.
   */
  private static final int TIMES = 7;

  private static final String TITLE = "S2: signaling in 160 rooms of 4";

  @Override
  public String name() {
    return "S2";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    var vesper = servers.vesper();
    vesper.signIn(LoadUsers.people(ROOMS, CLIENTS));
    var crowd = new LoadUsers(servers.loop, vesper, ROOMS, CLIENTS);
    var bare = new LoadUsers(servers.loop, servers.ceiling(), ROOMS, CLIENTS);
    try (var twin = servers.ceilingWithSameThreads()) {
      var sameThreads = new LoadUsers(servers.loop, twin, ROOMS, CLIENTS);
      compare(report, servers, List.of(crowd, bare, sameThreads));
    }
    saturate(report, crowd);
    crowd.leaveAll();
  }

  /** Vesper, the ceiling, and the ceiling with as many network threads as Vesper. */
  private static void compare(Report report, BenchServers servers, List<LoadUsers> crowds) {
    var talks = new ArrayList<List<MessageLoad>>();
    for (var one : crowds) {
      one.listen(new LoadUser.Observer() {});
      one.fill();
      MessageLoad.untilWarm(one, servers.times(MAX_WARM_UPS), () -> talk(one, RATE, 4));
      talks.add(new ArrayList<>());
    }
    for (int i = 0; i < servers.times(TIMES); i++) {
      for (int which = 0; which < crowds.size(); which++) {
        talks.get(which).add(talk(crowds.get(which), RATE, 4));
      }
    }
    crowds.subList(1, crowds.size()).forEach(LoadUsers::leaveAll);
    compare(report, talks.get(0), talks.get(1), talks.get(2));
  }

  private static MessageLoad talk(LoadUsers crowd, double rate, int seconds) {
    var all = new ArrayList<List<LoadUser>>();
    int rooms = ROOMS[1] - ROOMS[0];
    for (int room = 0; room < rooms; room++) {
      var here = new ArrayList<LoadUser>();
      here.add(crowd.hosts.get(room));
      here.addAll(crowd.others.subList(room * CLIENTS, (room + 1) * CLIENTS));
      all.add(here);
    }
    return MessageLoad.of(
        crowd,
        rate,
        Duration.ofSeconds(seconds),
        (number, stamp) -> {
          var here = all.get((int) (number % rooms));
          int turn = (int) (number / rooms);
          int from = turn % IN_ROOM;
          int to = (from + 1 + turn / IN_ROOM % CLIENTS) % IN_ROOM;
          here.get(from).sendTo(here.get(to), stamp, number % 5 == 0);
          return 1;
        });
  }

  private static void compare(
      Report report,
      List<MessageLoad> ours,
      List<MessageLoad> theirs,
      List<MessageLoad> sameThreads) {
    boolean noisy = ours.stream().anyMatch(talk -> !talk.noise().quiet());
    var mine = spread(ours, MessageLoad::deliveriesPerCpuSecond);
    var twins = spread(sameThreads, MessageLoad::deliveriesPerCpuSecond);
    report.add(
        new Figure(
            TITLE,
            "deliveries per server CPU-second, at 10,000 messages a second",
            "deliveries",
            mine,
            twins,
            0,
            null,
            noisy));
    var cpu = spread(ours, talk -> 1_000_000 / talk.deliveriesPerCpuSecond());
    report.add(
        new Figure(
            TITLE,
            "server CPU per message",
            "us",
            cpu,
            spread(sameThreads, talk -> 1_000_000 / talk.deliveriesPerCpuSecond()),
            cpu.median(),
            Goal.atMost(60, "at most 60"),
            noisy));
    var bare = spread(theirs, MessageLoad::deliveriesPerCpuSecond);
    report.add(
        new Figure(
            TITLE,
            "the same, compared with the default ceiling with two network threads",
            "deliveries",
            mine,
            bare,
            0,
            null,
            noisy));
    report.add(
        new Figure(
            TITLE,
            "share of the JVM's compiler in it",
            "%",
            spread(ours, talk -> talk.compilerShare() * 100),
            spread(theirs, talk -> talk.compilerShare() * 100),
            0,
            null,
            noisy));
    report.add(
        new Figure(
            TITLE,
            "delivered",
            "%",
            spread(ours, talk -> talk.deliveredShare() * 100),
            spread(theirs, talk -> talk.deliveredShare() * 100),
            spread(ours, MessageLoad::deliveredShare).median(),
            Goal.atLeast(DELIVERED, "99.9"),
            noisy));
  }

  private static void saturate(Report report, LoadUsers crowd) {
    double held = 0;
    for (double rate = SLOWEST; rate <= FASTEST; rate *= STEP) {
      var talk = talk(crowd, rate, 3);
      if (talk.p99Millis() > BROKEN_MILLIS || talk.deliveredShare() < DELIVERED) {
        break;
      }
      held = rate;
    }
    report.add(
        new Figure(
            TITLE,
            "highest rate with p99 below 50 ms and 99.9 % delivered",
            "a second",
            Spread.of(held),
            null,
            held,
            null,
            false));
    var half = new ArrayList<MessageLoad>();
    for (int i = 0; i < 3; i++) {
      half.add(talk(crowd, Math.max(held, SLOWEST) / 2, 4));
    }
    var p99 = spread(half, MessageLoad::p99Millis);
    report.add(
        new Figure(
            TITLE,
            "relay p99 at half of that",
            "ms",
            p99,
            null,
            p99.median(),
            Goal.atMost(20, "at most 20"),
            half.stream().anyMatch(talk -> !talk.noise().quiet())));
  }

  private static Spread spread(List<MessageLoad> talks, Function<MessageLoad, Double> what) {
    return Spread.of(talks.stream().map(what).toList());
  }
}
