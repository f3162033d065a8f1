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
 * Chat in the group: one person writes 200 bytes to eleven others, in 100 rooms of twelve. A second
 * measurement shows the cost of a delivery with a tenth of the rooms.
 */
final class S3 implements Scenario {
  private static final int[] MANY = {0, 100};
  private static final int[] FEW = {0, 10};
  private static final int CLIENTS = 11;
  private static final int IN_ROOM = CLIENTS + 1;
  private static final int FILLER = 160;
  private static final double A_ROOM = 20;
  private static final Duration TIME = Duration.ofSeconds(4);

  @Override
  public String name() {
    return "S3";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    var vesper = servers.vesper();
    vesper.signIn(LoadUsers.people(MANY, CLIENTS));
    var crowd = new LoadUsers(servers.loop, vesper, MANY, CLIENTS);
    var bare = new LoadUsers(servers.loop, servers.ceiling(), MANY, CLIENTS);
    for (var one : List.of(bare, crowd)) {
      one.listen(new LoadUser.Observer() {});
      one.fill();
    }
    var many = new ArrayList<MessageLoad>();
    var few = new ArrayList<MessageLoad>();
    var theirs = new ArrayList<MessageLoad>();
    for (int i = 0; i <= servers.times(3); i++) {
      var fewTalk = talk(crowd, FEW);
      var manyTalk = talk(crowd, MANY);
      var bareTalk = talk(bare, MANY);
      if (i > 0) {
        few.add(fewTalk);
        many.add(manyTalk);
        theirs.add(bareTalk);
      }
    }
    crowd.leaveAll();
    bare.leaveAll();
    report(report, many, few, theirs);
  }

  private static MessageLoad talk(LoadUsers crowd, int[] rooms) {
    int count = rooms[1] - rooms[0];
    return MessageLoad.of(
        crowd,
        A_ROOM * count,
        TIME,
        (number, stamp) -> {
          var speaker = crowd.hosts.get((int) (number % count));
          speaker.sayToAll(stamp, FILLER);
          return speaker.copiesOf(IN_ROOM);
        });
  }

  private static void report(
      Report report, List<MessageLoad> many, List<MessageLoad> few, List<MessageLoad> theirs) {
    var title = "S3: a chat line to eleven others, 100 rooms of 12";
    boolean noisy = many.stream().anyMatch(talk -> !talk.noise().quiet());
    var mine = Spread.of(many.stream().map(MessageLoad::deliveriesPerCpuSecond).toList());
    var bare = Spread.of(theirs.stream().map(MessageLoad::deliveriesPerCpuSecond).toList());
    report.add(
        new Figure(
            title,
            "deliveries per server CPU-second, at 2,000 lines a second",
            "deliveries",
            mine,
            bare,
            mine.median() / bare.median(),
            Goal.atLeast(0.6, "at least 60 % of the ceiling"),
            noisy));
    var delivered = Spread.of(many.stream().map(talk -> talk.deliveredShare() * 100).toList());
    report.add(
        new Figure(
            title,
            "delivered",
            "%",
            delivered,
            null,
            delivered.median(),
            Goal.atLeast(99.9, "99.9"),
            noisy));
    var tenth = Spread.of(few.stream().map(talk -> 1e6 / talk.deliveriesPerCpuSecond()).toList());
    var whole = Spread.of(many.stream().map(talk -> 1e6 / talk.deliveriesPerCpuSecond()).toList());
    report.add(
        new Figure(
            title, "CPU per delivery in 10 rooms", "us", tenth, null, tenth.median(), null, noisy));
    report.add(
        new Figure(
            title,
            "CPU per delivery in 100 rooms",
            "us",
            whole,
            null,
            whole.median() / tenth.median(),
            Goal.atMost(1.2, "at most 20 % more than in 10 rooms"),
            noisy));
  }
}
