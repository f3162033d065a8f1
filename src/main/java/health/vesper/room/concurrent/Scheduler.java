package health.vesper.room.concurrent;

import java.time.Duration;

/** Runs a task after a delay. */
@FunctionalInterface
public interface Scheduler {
  void after(Duration delay, Runnable task);
}
