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
 * Batches concurrent requests: requests that arrive while a batch runs form the next batch. A
 * request that finds nothing running starts at once.
 *
 * <p>Threads: any.
 *
 * @param <Q> a request
 * @param <A> its answer
 */
public final class Batcher<Q, A> {
  private final Executor executor;
  private final int batchesAtOnce;
  private final int most;
  private final Function<List<Q>, List<A>> work;
  private final Deque<Request<Q, A>> waiting = new ArrayDeque<>();
  private int running;

  private record Request<Q, A>(Q question, CompletableFuture<A> answer) {}

  /**
   * @param executor whose threads run the batches
   * @param batchesAtOnce how many batches may run at the same time
   * @param most how many requests a batch may have
   * @param work gives one answer to each request, in their order; what it throws fails the whole
   *     batch
   */
  public Batcher(Executor executor, int batchesAtOnce, int most, Function<List<Q>, List<A>> work) {
    this.executor = executor;
    this.batchesAtOnce = batchesAtOnce;
    this.most = most;
    this.work = work;
  }

  /** Adds a request; the answer is completed on the thread that ran its batch. */
  public CompletableFuture<A> ask(Q question) {
    var request = new Request<Q, A>(question, new CompletableFuture<>());
    synchronized (this) {
      waiting.addLast(request);
      if (running == batchesAtOnce) {
        return request.answer();
      }
      running++;
    }
    start();
    return request.answer();
  }

  /**
   * Runs a batch. When the executor rejects it, the caller's thread runs it, so no request waits
   * forever.
   */
  private void start() {
    try {
      executor.execute(this::run);
    } catch (RejectedExecutionException e) {
      run();
    }
  }

  private void run() {
    answer(next());
    if (moreWaits()) {
      start();
    }
  }

  private synchronized List<Request<Q, A>> next() {
    var batch = new ArrayList<Request<Q, A>>();
    while (batch.size() < most && !waiting.isEmpty()) {
      batch.add(waiting.removeFirst());
    }
    return batch;
  }

  private synchronized boolean moreWaits() {
    if (waiting.isEmpty()) {
      running--;
    }
    return !waiting.isEmpty();
  }

  /** The batch is empty when another batch took the requests that this one was started for. */
  private void answer(List<Request<Q, A>> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      var answers = work.apply(batch.stream().map(Request::question).toList());
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).answer().complete(answers.get(i));
      }
    } catch (RuntimeException | Error e) {
      batch.forEach(request -> request.answer().completeExceptionally(e));
    }
  }
}
