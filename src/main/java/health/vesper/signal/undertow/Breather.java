package health.vesper.signal.undertow;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.xnio.XnioIoThread;

/**
 * Lets a network thread take breath in a rush: it looks at its sockets once in a millisecond and
 * hears all who have spoken meanwhile, instead of falling asleep and being woken for each of them.
 * Network cards do the same with their interrupts. Nobody waits in a quiet moment, and in a rush
 * for no longer than that on this thread; one that has no time to sleep is not made to.
 *
 * <p>Threads: its own network thread, and no other.
 */
final class Breather implements Runnable {
  static final Duration BREATH = Duration.ofMillis(1);

  /** A breath is one sleep more; so many spare at least two. */
  static final int RUSH = 4;

  private static final Map<XnioIoThread, Breather> BREATHERS = new ConcurrentHashMap<>();

  private final Executor endOfTurn;
  private final LongSupplier nanos;
  private final LongConsumer sleep;
  private long began;
  private int heard;
  private int heardBefore;
  private boolean isRush;
  private boolean turnEnds;

  /**
   * @param endOfTurn runs something on the thread before it looks at its sockets again
   * @param nanos a clock that never goes back
   * @param sleep lets the thread sleep for about so many nanoseconds
   */
  Breather(Executor endOfTurn, LongSupplier nanos, LongConsumer sleep) {
    this.endOfTurn = endOfTurn;
    this.nanos = nanos;
    this.sleep = sleep;
    this.began = nanos.getAsLong();
  }

  /** The one of this network thread. */
  static Breather of(XnioIoThread thread) {
    return BREATHERS.computeIfAbsent(
        thread, its -> new Breather(its, System::nanoTime, LockSupport::parkNanos));
  }

  /** Somebody has been heard. */
  void heard() {
    heard++;
    if (!turnEnds && (isRush || heard >= RUSH)) {
      turnEnds = comesLast();
    }
  }

  /** Behind all that waits for this thread; not at all on one that is being stopped. */
  private boolean comesLast() {
    try {
      endOfTurn.execute(this);
      return true;
    } catch (RejectedExecutionException stopping) {
      return false;
    }
  }

  /**
   * The turn is over, once nobody has been heard since the last time: what came after that waits in
   * front of this. Sleeps for what is left of a breath, if the last one was worth it.
   */
  @Override
  public void run() {
    boolean goesOn = heard > heardBefore;
    heardBefore = heard;
    turnEnds = goesOn && comesLast();
    if (!turnEnds) {
      breathe();
    }
  }

  private void breathe() {
    long left = began + BREATH.toNanos() - nanos.getAsLong();
    if (left > 0 && !isRush) {
      return;
    }
    if (left > 0) {
      sleep.accept(left);
    }
    long now = nanos.getAsLong();
    isRush = heard >= RUSH && now - began < 2 * BREATH.toNanos();
    heard = 0;
    heardBefore = 0;
    began = now;
  }
}
