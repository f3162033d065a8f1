package health.vesper.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * The network of one person for one evening, made of a seed so that the same evening can be had
 * again. Every stretch is measured by how long the program holds a seat, so that there are always
 * some that are shorter and some that are longer than that.
 */
final class OutageSchedule {
  private static final long SHORTEST_MILLIS = 1_000;
  private static final int OUT_OF = 100;

  /** One and a half times the reconnect window: 90 s for a window of 60 s. */
  private static final double LONGEST = 1.5;

  private final Random random;
  private final long holdMillis;
  private final double calm;

  /**
   * @param calm how much longer than usual the good times are
   */
  OutageSchedule(long seed, Duration hold, double calm) {
    this.random = new Random(seed);
    this.holdMillis = hold.toMillis();
    this.calm = calm;
  }

  Outage next() {
    var after = between(holdMillis / 4, holdMillis) * calm;
    return new Outage(kind(), Duration.ofMillis((long) after), Duration.ofMillis(length()));
  }

  private Outage.Kind kind() {
    var dice = random.nextInt(OUT_OF);
    if (dice < 35) {
      return Outage.Kind.CUT;
    }
    if (dice < 55) {
      return Outage.Kind.SILENT;
    }
    return dice < 77 ? Outage.Kind.DELAYED : Outage.Kind.OVERTAKEN;
  }

  /**
   * Most outages are short, as in real networks. One in five is longer than the reconnect window.
   */
  private long length() {
    var dice = random.nextInt(OUT_OF);
    if (dice < 50) {
      return between(SHORTEST_MILLIS, holdMillis / 4);
    }
    return dice < 80
        ? between(holdMillis / 4, holdMillis)
        : between(holdMillis, (long) (holdMillis * LONGEST));
  }

  private long between(long least, long most) {
    return least + (long) (random.nextDouble() * (most - least));
  }
}
