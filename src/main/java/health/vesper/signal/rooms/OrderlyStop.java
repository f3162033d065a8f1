package health.vesper.signal.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Closes all rooms when the server is stopped in good order, and waits until their records are
 * written. Then no presence has to be ended at its last lease by the next start. The container
 * calls this while the database is still there, and takes it away when this returns. Its own
 * executors accept nothing more by then, so the rooms are closed on the timer's threads.
 */
@ApplicationScoped
public class OrderlyStop {
  private static final System.Logger LOG = System.getLogger(OrderlyStop.class.getName());

  /** Operators usually give a server ten seconds before they kill it. */
  private static final Duration TIMEOUT = Duration.ofSeconds(6);

  @Inject private RoomDirectory rooms;
  @Inject private ScheduledExecutorService timer;

  void stop(@Observes Shutdown shutdown) {
    var closing = rooms.all().stream().map(this::close).toList();
    var all = CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new));
    try {
      all.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.log(Level.DEBUG, "Not every room could be closed in time", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var unwritten = closing.stream().filter(room -> !isWritten(room)).count();
    if (unwritten == 0) {
      LOG.log(Level.INFO, "{0} rooms closed; all records are written", closing.size());
    } else {
      LOG.log(
          Level.WARNING,
          "{0} rooms closed; the records of {1} are not complete. The next start ends the presence"
              + " of their people at the last lease, at most 5 seconds too early. Check that the"
              + " database answers.",
          closing.size(),
          unwritten);
    }
  }

  private CompletableFuture<Boolean> close(LiveRoom room) {
    return CompletableFuture.completedFuture(room).thenComposeAsync(LiveRoom::close, timer);
  }

  private static boolean isWritten(CompletableFuture<Boolean> room) {
    return room.isDone() && !room.isCompletedExceptionally() && room.join();
  }
}
