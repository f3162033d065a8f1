package health.vesper.room.concurrent;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One thing after the other on somebody else's threads: what it runs needs no lock. Yields its
 * thread after a while so that one busy room does not starve the others.
 */
public final class SerialExecutor implements Executor {
  private static final System.Logger LOG = System.getLogger(SerialExecutor.class.getName());
  private static final int TURNS = 64;

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
   * The same, but when nothing else is being run the caller does it, at once: cheaper than waking
   * another thread for a moment's work. Others' tasks may come to be run by the caller, too.
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

  /** An executor that takes nothing more must not leave the room standing: the caller does it. */
  private void start() {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      run();
    }
  }

  /** How much waits, what runs now included. */
  public int length() {
    return waiting.get();
  }

  private void run() {
    for (var turn = 0; turn < TURNS; turn++) {
      runOne(tasks.remove());
      if (waiting.decrementAndGet() == 0) {
        return;
      }
    }
    start();
  }

  /** A bug in one turn must not stop the room: it is logged, and the next turn comes. */
  private static void runOne(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error e) {
      LOG.log(System.Logger.Level.ERROR, "A turn failed", e);
    }
  }
}
