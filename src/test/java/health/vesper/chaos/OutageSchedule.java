package health.vesper.chaos;

import java.time.Duration;
import java.util.Random;

/**
 * The outages of one person's network in one run. They are made from a seed, so that a run can be
 * repeated. Every length is relative to the reconnect window, so that some outages are shorter and
 * some are longer than it.
 */
final class OutageSchedule {
  private static final long SHORTEST_MILLIS = 1_000;
  private static final int OUT_OF = 100;

  /** One and a half times the reconnect window: 90 s for a window of 60 s. */
  private static final double LONGEST = 1.5;

  private final Random random;
  private final long reconnectMillis;
  private final double calm;

  /**
   * @param calm how much longer than usual the good times are
   */
  OutageSchedule(long seed, Duration reconnectWindow, double calm) {
    this.random = new Random(seed);
    this.reconnectMillis = reconnectWindow.toMillis();
    this.calm = calm;
  }

  Outage next() {
    var after = between(reconnectMillis / 4, reconnectMillis) * calm;
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
      return between(SHORTEST_MILLIS, reconnectMillis / 4);
    }
    return dice < 80
        ? between(reconnectMillis / 4, reconnectMillis)
        : between(reconnectMillis, (long) (reconnectMillis * LONGEST));
  }

  private long between(long least, long most) {
    return least + (long) (random.nextDouble() * (most - least));
  }
}
