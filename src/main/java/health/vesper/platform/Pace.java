package health.vesper.platform;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;

/**
 * How far apart things begin at least. Whoever comes after a quiet moment begins at once; in a rush
 * each waits for its moment, and what comes meanwhile goes with it: fewer, larger lots.
 *
 * <p>Threads: any.
 */
public final class Pace {
  private final long apart;
  private final LongSupplier nanos;
  private final BiConsumer<Duration, Runnable> later;
  private long next;

  /**
   * @param apart from the beginning of one to the beginning of the next
   * @param nanos a clock that never goes back
   * @param later runs something after a while
   */
  Pace(Duration apart, LongSupplier nanos, BiConsumer<Duration, Runnable> later) {
    this.apart = apart.toNanos();
    this.nanos = nanos;
    this.later = later;
    this.next = nanos.getAsLong();
  }

  /** Everything begins at once. */
  public static Pace none() {
    return new Pace(Duration.ZERO, () -> 0, (wait, task) -> task.run());
  }

  /** Runs this when its moment has come: at once, if that has. */
  void run(Runnable task) {
    var wait = untilMine();
    if (wait.isZero()) {
      task.run();
    } else {
      waits(wait, task);
    }
  }

  /** Where nobody does anything later any more, it is done now. */
  private void waits(Duration wait, Runnable task) {
    try {
      later.accept(wait, task);
    } catch (RejectedExecutionException e) {
      task.run();
    }
  }

  private synchronized Duration untilMine() {
    long now = nanos.getAsLong();
    long wait = Math.max(0, next - now);
    next = now + wait + apart;
    return Duration.ofNanos(wait);
  }
}
