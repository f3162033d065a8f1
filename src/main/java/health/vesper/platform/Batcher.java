package health.vesper.platform;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;

/**
 * Does together what comes together: what is asked while earlier lots are being done waits, and
 * goes with the next one. Whoever comes alone waits for nobody; where lots have a {@link Pace}, for
 * no longer than that.
 *
 * @param <Q> what is asked
 * @param <A> what comes of it
 */
public final class Batcher<Q, A> {
  private final Executor executor;
  private final int lotsAtOnce;
  private final int most;
  private final Function<List<Q>, List<A>> work;
  private final Pace pace;
  private final Deque<Asked<Q, A>> waiting = new ArrayDeque<>();
  private int running;

  private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

  /**
   * @param executor whose threads do the work
   * @param lotsAtOnce how many lots may be on their way
   * @param most how much one lot may be
   * @param work one answer to each question, in the same order; what it throws is everybody's
   */
  public Batcher(Executor executor, int lotsAtOnce, int most, Function<List<Q>, List<A>> work) {
    this(executor, lotsAtOnce, most, Pace.none(), work);
  }

  /** The same, at a pace. */
  public Batcher(
      Executor executor, int lotsAtOnce, int most, Pace pace, Function<List<Q>, List<A>> work) {
    this.executor = executor;
    this.pace = pace;
    this.lotsAtOnce = lotsAtOnce;
    this.most = most;
    this.work = work;
  }

  /** Asks; answered on the thread that did the work. */
  public CompletableFuture<A> ask(Q question) {
    var asked = new Asked<Q, A>(question, new CompletableFuture<>());
    synchronized (this) {
      waiting.addLast(asked);
      if (running == lotsAtOnce) {
        return asked.answer();
      }
      running++;
    }
    pace.run(this::start);
    return asked.answer();
  }

  /** An executor that takes nothing more must not leave anybody waiting: the caller does it. */
  private void start() {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      run();
    }
  }

  private void run() {
    answer(next());
    if (goesOn()) {
      pace.run(this::start);
    }
  }

  private synchronized List<Asked<Q, A>> next() {
    var lot = new ArrayList<Asked<Q, A>>();
    while (lot.size() < most && !waiting.isEmpty()) {
      lot.add(waiting.removeFirst());
    }
    return lot;
  }

  /** With two lots at once the other may have taken what this one came for. */
  private synchronized boolean goesOn() {
    if (waiting.isEmpty()) {
      running--;
    }
    return !waiting.isEmpty();
  }

  private void answer(List<Asked<Q, A>> lot) {
    if (lot.isEmpty()) {
      return;
    }
    try {
      var answers = work.apply(lot.stream().map(Asked::question).toList());
      for (int i = 0; i < lot.size(); i++) {
        lot.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException | Error e) {
      lot.forEach(asked -> asked.answer().completeExceptionally(e));
    }
  }
}
