package health.vesper.signal.rooms;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Does something slow once for all who ask for it at the same time, and holds no lock meanwhile:
 * those who ask for something else never wait.
 */
final class SingleFlight<K, V> {
  private final Map<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

  /**
   * What comes of it, for this caller and all who came while it was being done.
   *
   * @throws CompletionException to those who waited, when it failed for the one who did it
   */
  V done(K key, Supplier<V> slow) {
    var mine = new CompletableFuture<V>();
    var theirs = underWay.putIfAbsent(key, mine);
    if (theirs != null) {
      return theirs.join();
    }
    try {
      var result = slow.get();
      mine.complete(result);
      return result;
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(key, mine);
    }
  }
}
