package health.vesper.signal.rooms;

import health.vesper.guest.GuestAnswers;
import health.vesper.guest.GuestsChanged;
import health.vesper.platform.Threads;
import health.vesper.room.protocol.RoomCommand.GuestsKnown;
import health.vesper.room.protocol.RoomId;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;

/**
 * Tells the open rooms which guests are allowed: who is invited and whether every client agreed.
 * Reading and telling happen under one lock, so a room never gets an older answer after a newer
 * one, and a "no" cannot be overtaken by the "yes" that it takes back.
 */
@ApplicationScoped
public class GuestNotifier {
  private static final System.Logger LOG = System.getLogger(GuestNotifier.class.getName());

  @Inject private GuestAnswers answers;
  @Inject private RoomDirectory rooms;
  @Inject private Clock clock;

  @Resource(lookup = Threads.TABLES)
  ManagedExecutorService databaseExecutor;

  /** An answer or an invitation has changed and is committed. */
  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) GuestsChanged change) {
    updateLater(change.room());
  }

  /** Updates the room if it is open. If the answers cannot be read, no guest is allowed. */
  void updateLater(RoomId room) {
    databaseExecutor.execute(() -> updateOrForbid(room));
  }

  /** Updates the room if it is open; throws if the answers cannot be read. */
  synchronized void update(RoomId room) {
    rooms.get(room).ifPresent(open -> open.post(read(room)));
  }

  private synchronized void updateOrForbid(RoomId room) {
    try {
      update(room);
    } catch (RuntimeException e) {
      LOG.log(
          Level.ERROR,
          "Room "
              + room.value()
              + ": the answers about guests could not be read, so guests are removed until they"
              + " can. Check that the database answers.",
          e);
      rooms.get(room).ifPresent(open -> open.post(new GuestsKnown(List.of())));
    }
  }

  private GuestsKnown read(RoomId room) {
    return new GuestsKnown(answers.passes(room, clock.instant()));
  }
}
