package health.vesper.signal.rooms;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Runs a slow task once for all callers that ask for the same key at the same time. No lock is held
 * meanwhile, so callers with other keys never wait.
 */
final class SingleFlight<K, V> {
  private final Map<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();

  /**
   * Runs the task, or waits for the caller that runs it.
   *
   * @throws CompletionException to the callers that waited, if the task failed
   */
  V run(K key, Supplier<V> task) {
    var mine = new CompletableFuture<V>();
    var theirs = running.putIfAbsent(key, mine);
    if (theirs != null) {
      return theirs.join();
    }
    try {
      var result = task.get();
      mine.complete(result);
      return result;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(key, mine);
    }
  }
}
