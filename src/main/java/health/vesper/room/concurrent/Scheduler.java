package health.vesper.room.concurrent;

import java.time.Duration;

/** Does something after a while: a scheduled executor in the server, a hand in the tests. */
@FunctionalInterface
public interface Scheduler {
  void after(Duration delay, Runnable task);
}
