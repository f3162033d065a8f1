package health.vesper.room.journal;

import health.vesper.room.concurrent.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** An executor that runs when the test says so, and a clock's alarm that rings by hand. */
public final class HandDriven implements Executor, Scheduler {
  private final Deque<Runnable> now = new ArrayDeque<>();
  private final Deque<Runnable> later = new ArrayDeque<>();
  private Duration lastPause;

  @Override
  public void execute(Runnable task) {
    now.add(task);
  }

  @Override
  public void after(Duration delay, Runnable task) {
    lastPause = delay;
    later.add(task);
  }

  /** Does all that is to be done now. */
  public void works() {
    while (!now.isEmpty()) {
      now.remove().run();
    }
  }

  /** Lets the pause go by, and does what comes of it. */
  void pauseIsOver() {
    later.remove().run();
    works();
  }

  boolean waitsForLater() {
    return !later.isEmpty();
  }

  Duration lastPause() {
    return lastPause;
  }
}
