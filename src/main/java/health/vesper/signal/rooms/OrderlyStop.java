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
 * Ends the evening of a server that is stopped in good order: nobody's stay is left for the next
 * start to end at its last lease. The container tells of the stop while it still has a database for
 * us, and takes it away when this returns. Its own executors take nothing more by then, and what is
 * handed to them is done by whoever hands it over; so that this is no reason to wait for longer,
 * the rooms are closed by our own timer's threads.
 */
@ApplicationScoped
public class OrderlyStop {
  private static final System.Logger LOG = System.getLogger(OrderlyStop.class.getName());

  /** Within what operators give a server before they kill it: ten seconds, as a rule. */
  private static final Duration LONGEST = Duration.ofSeconds(6);

  @Inject private RoomDirectory rooms;
  @Inject private ScheduledExecutorService timer;

  void stop(@Observes Shutdown shutdown) {
    var closing = rooms.living().stream().map(this::closing).toList();
    var all = CompletableFuture.allOf(closing.toArray(CompletableFuture[]::new));
    try {
      all.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      LOG.log(Level.DEBUG, "Not all rooms came to rest", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var unwritten = closing.stream().filter(room -> !isOnRecord(room)).count();
    LOG.log(
        unwritten == 0 ? Level.INFO : Level.WARNING,
        unwritten == 0
            ? "{0} rooms closed, all on record"
            : "{0} rooms closed, {1} of them not on record: their stays end at their last lease",
        closing.size(),
        unwritten);
  }

  private CompletableFuture<Boolean> closing(LiveRoom room) {
    return CompletableFuture.completedFuture(room).thenComposeAsync(LiveRoom::close, timer);
  }

  private static boolean isOnRecord(CompletableFuture<Boolean> room) {
    return room.isDone() && !room.isCompletedExceptionally() && room.join();
  }
}
