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
 * goes with the next one. Whoever comes alone waits for nobody.
 *
 * @param <Q> what is asked
 * @param <A> what comes of it
 */
public final class Together<Q, A> {
  private final Executor executor;
  private final int lotsAtOnce;
  private final int most;
  private final Function<List<Q>, List<A>> work;
  private final Deque<Asked<Q, A>> waiting = new ArrayDeque<>();
  private int running;

  private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

  /**
   * @param executor whose threads do the work
   * @param lotsAtOnce how many lots may be on their way
   * @param most how much one lot may be
   * @param work one answer to each question, in the same order; what it throws is everybody's
   */
  public Together(Executor executor, int lotsAtOnce, int most, Function<List<Q>, List<A>> work) {
    this.executor = executor;
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
    start();
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
    for (var lot = next(); !lot.isEmpty(); lot = next()) {
      answer(lot);
    }
  }

  private synchronized List<Asked<Q, A>> next() {
    var lot = new ArrayList<Asked<Q, A>>();
    while (lot.size() < most && !waiting.isEmpty()) {
      lot.add(waiting.removeFirst());
    }
    if (lot.isEmpty()) {
      running--;
    }
    return lot;
  }

  private void answer(List<Asked<Q, A>> lot) {
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
