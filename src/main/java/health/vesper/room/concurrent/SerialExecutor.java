package health.vesper.room.concurrent;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tasks one at a time on another executor's threads, so that they need no lock. It gives the
 * thread back after some tasks, so that one busy room does not hold up the others.
 */
public final class SerialExecutor implements Executor {
  private static final System.Logger LOG = System.getLogger(SerialExecutor.class.getName());
  private static final int TASKS_AT_ONCE = 64;

  private final Executor executor;
  private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  /** Runs its tasks on threads of this executor. */
  public SerialExecutor(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (waiting.getAndIncrement() == 0) {
      start();
    }
  }

  /**
   * The same, but the caller runs the task itself if nothing else is running. That is cheaper than
   * waking another thread. The caller may have to run tasks of others, too.
   */
  public void executeHere(Runnable task) {
    if (waiting.compareAndSet(0, 1)) {
      runOne(task);
      if (waiting.decrementAndGet() > 0) {
        run();
      }
    } else {
      tasks.add(task);
      if (waiting.getAndIncrement() == 0) {
        run();
      }
    }
  }

  /** If the executor takes no more tasks, the caller runs them. */
  private void start() {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      run();
    }
  }

  /** How many tasks are waiting or running. */
  public int length() {
    return waiting.get();
  }

  private void run() {
    for (var done = 0; done < TASKS_AT_ONCE; done++) {
      runOne(tasks.remove());
      if (waiting.decrementAndGet() == 0) {
        return;
      }
    }
    start();
  }

  /** A task that throws is logged, and the next one runs. */
  private static void runOne(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(
          System.Logger.Level.ERROR,
          "A task failed; the next one runs. Report this with the stack trace.",
          e);
    }
  }
}
