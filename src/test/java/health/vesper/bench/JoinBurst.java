package health.vesper.bench;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Everybody of a crowd joins at a random moment within a time. A join lasts from the moment when
 * the ticket request was due (at the ceiling: the connect) to the arrival of the roster.
 *
 * @param joins microseconds
 * @param cpuMillisPerJoin the server's CPU time until it is idle again
 * @param compilerShare the part of it that the JVM's compiler used
 * @param failures how many are not in a room at the end, or got a seat that somebody else has
 */
record JoinBurst(
    Histogram joins,
    double cpuMillisPerJoin,
    double compilerShare,
    int failures,
    Map<String, Integer> why,
    Noise noise) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  static JoinBurst of(LoadUsers crowd, Duration within, long seed) {
    crowd.failures.clear();
    crowd.untilCalm();
    var joins = new Histogram(3);
    var seats = new HashSet<String>();
    int[] inside = new int[1];
    int[] twice = new int[1];
    crowd.listen(
        new LoadUser.Observer() {
          @Override
          public void inside(LoadUser user, Frame frame) {
            joins.recordValue(Math.max(1, (frame.now() - user.intended) / 1000));
            inside[0]++;
            var seat = frame.word("\"seat\":");
            if (!seat.isEmpty() && !seats.add(user.who.room() + "/" + seat)) {
              twice[0]++;
            }
          }
        });
    var random = new Random(seed);
    var noise = new Noise.Watch(crowd.venue.pid());
    double compiler = Cores.compilerSeconds(crowd.venue.pid());
    double cpu = Cores.cpuSeconds(crowd.venue.pid());
    long begin = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50);
    for (var user : crowd.others) {
      long at = begin + (long) (random.nextDouble() * within.toNanos());
      crowd.loop.at(at, () -> user.come(at));
    }
    int all = crowd.others.size();
    var unused = crowd.loop.runs(() -> inside[0] + crowd.failed() >= all, within.plus(PATIENCE));
    // The work that remains for these people belongs to this burst.
    crowd.loop.rest(Duration.ofMillis(600));
    double used = Cores.cpuSeconds(crowd.venue.pid()) - cpu;
    if (twice[0] > 0) {
      crowd.failures.merge("seat given twice", twice[0], Integer::sum);
    }
    if (inside[0] < all) {
      crowd.failures.merge("never inside", all - inside[0], Integer::sum);
    }
    return new JoinBurst(
        joins,
        used * 1000 / Math.max(1, inside[0]),
        (Cores.compilerSeconds(crowd.venue.pid()) - compiler) / Math.max(0.01, used),
        all - inside[0] + twice[0],
        Map.copyOf(crowd.failures),
        noise.read());
  }

  double p99Millis() {
    return joins.getValueAtPercentile(99) / 1000.0;
  }

  double p50Millis() {
    return joins.getValueAtPercentile(50) / 1000.0;
  }
}
