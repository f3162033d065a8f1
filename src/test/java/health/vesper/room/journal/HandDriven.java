package health.vesper.room.journal;

import health.vesper.room.concurrent.Scheduler;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** An executor and a timer. The test decides when they run. */
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

  /** Runs all tasks that are due now. */
  public void runAll() {
    while (!now.isEmpty()) {
      now.remove().run();
    }
  }

  /** Ends the pause and runs the tasks that follow. */
  void endPause() {
    later.remove().run();
    runAll();
  }

  boolean hasDelayedTasks() {
    return !later.isEmpty();
  }

  Duration lastPause() {
    return lastPause;
  }
}
