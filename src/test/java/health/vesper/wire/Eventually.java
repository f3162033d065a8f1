package health.vesper.wire;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for a condition that becomes true a moment later. It tries again until the check passes,
 * and fails with the last reason.
 */
public final class Eventually {
  private Eventually() {}

  public static void holds(Runnable check) {
    within(Duration.ofSeconds(30), check);
  }

  public static void within(Duration limit, Runnable check) {
    long until = System.nanoTime() + limit.toNanos();
    while (true) {
      try {
        check.run();
        return;
      } catch (AssertionError e) {
        if (System.nanoTime() > until) {
          throw e;
        }
        LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
      }
    }
  }
}
