package health.vesper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The single thread of the load generator: a selector for thousands of connections, and a list of
 * tasks with their times. Everything that a scenario does runs in it, so nothing needs a lock, and
 * its cost does not grow with the number of simulated people.
 */
final class Loop implements AutoCloseable {
  /** A condition may become true without an event that wakes the selector. */
  private static final long LONGEST_SELECT_MILLIS = 50;

  private record Due(long nanos, long order, Runnable act) {}

  private final Selector selector;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparingLong(Due::nanos).thenComparingLong(Due::order));
  private long order;

  Loop() {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Selector selector() {
    return selector;
  }

  /** Runs a task at this moment of {@link System#nanoTime}, or as soon after it as possible. */
  void at(long nanos, Runnable act) {
    due.add(new Due(nanos, order++, act));
  }

  void after(Duration delay, Runnable act) {
    at(System.nanoTime() + delay.toNanos(), act);
  }

  /** Runs until the condition is true. Throws when it takes longer than the limit. */
  void until(String what, BooleanSupplier so, Duration limit) {
    if (!runs(so, limit)) {
      throw new IllegalStateException(what + " did not happen within " + limit.toSeconds() + " s");
    }
  }

  /** Runs for this time. */
  void rest(Duration time) {
    var unused = runs(() -> false, time);
  }

  /** Runs until the condition is true or the time is over. Returns whether it is true. */
  boolean runs(BooleanSupplier so, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (!so.getAsBoolean()) {
      long now = System.nanoTime();
      if (now >= end) {
        return false;
      }
      turn(now, end);
    }
    return true;
  }

  private void turn(long now, long end) {
    while (!due.isEmpty() && due.peek().nanos() <= now) {
      due.remove().act().run();
    }
    long next = due.isEmpty() ? end : Math.min(end, due.peek().nanos());
    long wait =
        Math.min(LONGEST_SELECT_MILLIS, TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime()));
    try {
      if (wait > 0) {
        selector.select(wait);
      } else {
        selector.selectNow();
      }
      for (var key : selector.selectedKeys()) {
        serve(key);
      }
      selector.selectedKeys().clear();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void serve(SelectionKey key) {
    try {
      ((Connection) key.attachment()).ready(key.readyOps());
    } catch (CancelledKeyException closedMeanwhile) {
      // An earlier task of the same round closed it.
      return;
    }
  }

  @Override
  public void close() {
    try {
      for (var key : selector.keys()) {
        key.channel().close();
      }
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
