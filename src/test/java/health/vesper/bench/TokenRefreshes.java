package health.vesper.bench;

import health.vesper.bench.report.Figure;
import health.vesper.bench.report.Figure.Goal;
import health.vesper.bench.report.Report;
import health.vesper.bench.report.Spread;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;

/**
 * 24 hours with access tokens of five minutes are 288 token lives. The scenario uses tokens of two
 * seconds instead. (A token ends at a whole second, so a token of one second could end at once.)
 * 120 people sit in ten rooms. Their pages send the requests of an open page, and the people leave
 * and return at each of eight shifts. Nobody is dropped, and the heap does not grow.
 */
final class TokenRefreshes implements Scenario {
  private static final int[] ROOMS = {0, 10};
  private static final int CLIENTS = 11;
  private static final int TOKEN_LIVES = 288;
  private static final int SHIFTS = 8;
  private static final Duration TOKEN_LIFE = Duration.ofSeconds(2);
  private static final String TITLE = "24 hours with tokens of 5 minutes, compressed";

  @Override
  public String name() {
    return "24h";
  }

  @Override
  public void measure(BenchServers servers, Report report) throws SQLException {
    servers.signIn.tokenLife(TOKEN_LIFE);
    try {
      measureRefreshes(servers, report);
    } finally {
      servers.signIn.tokenLife(Duration.ofHours(2));
      servers.closeVesper();
    }
  }

  private static void measureRefreshes(BenchServers servers, Report report) throws SQLException {
    var vesper = servers.freshVesper();
    vesper.signIn(LoadUsers.people(ROOMS, CLIENTS));
    var crowd = new LoadUsers(servers.loop, vesper, ROOMS, CLIENTS);
    int[] dropped = new int[1];
    boolean[] over = new boolean[1];
    crowd.listen(
        new LoadUser.Observer() {
          @Override
          public void failed(LoadUser user, String why) {
            dropped[0]++;
          }
        });
    crowd.all().forEach(user -> ask(servers, vesper, user, dropped, over));
    int tokenLives = servers.quick ? 24 : TOKEN_LIVES;
    long refreshedBefore = servers.signIn.refreshes();
    var heaps = new ArrayList<Double>();
    for (int shift = 0; shift < SHIFTS; shift++) {
      crowd.fill();
      servers.loop.rest(TOKEN_LIFE.multipliedBy(tokenLives / SHIFTS));
      heaps.add(Heap.kibAfterCollection(vesper.pid()) / 1024.0);
      crowd.leaveAll();
    }
    over[0] = true;
    double first = heaps.get(1);
    double last = heaps.get(SHIFTS - 1);
    report.add(
        new Figure(
            TITLE,
            "dropped or refused",
            "people",
            Spread.of(dropped[0]),
            null,
            dropped[0],
            Goal.atMost(0, "nobody"),
            false));
    report.add(
        new Figure(
            TITLE,
            "tokens refreshed",
            "tokens",
            Spread.of((double) (servers.signIn.refreshes() - refreshedBefore)),
            null,
            0,
            null,
            false));
    report.add(
        new Figure(
            TITLE,
            "heap after collection, at each of eight shifts",
            "MiB",
            Spread.of(heaps),
            null,
            (last - first) / first,
            Goal.atMost(0.05, "flat within 5 %"),
            false));
  }

  private static void ask(
      BenchServers servers, Vesper vesper, LoadUser user, int[] dropped, boolean[] over) {
    vesper.keepSignedIn(
        user.who,
        answer -> {
          if (over[0]) {
            return;
          }
          if (answer.status() != 200) {
            dropped[0]++;
          }
          servers.loop.after(TOKEN_LIFE, () -> ask(servers, vesper, user, dropped, over));
        });
  }
}
