package health.vesper.journal;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.protocol.RoomId;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;

/** Puts into the log how a durable lane fares: ids and counts, never what happened to whom. */
@ApplicationScoped
public class JournalLog implements JournalListener {
  private static final System.Logger LOG = System.getLogger(JournalLog.class.getName());

  @Override
  public void delayed(RoomId room, int kept, RuntimeException cause) {
    LOG.log(
        Level.ERROR,
        "Records of room {0} cannot be written ({1}); {2} kept to be written later",
        room.value(),
        cause.getClass().getSimpleName(),
        kept);
  }

  @Override
  public void caughtUp(RoomId room) {
    LOG.log(Level.INFO, "Records of room {0} are written again", room.value());
  }

  @Override
  public void lost(RoomId room, DurableEvent event, long lostSoFar) {
    LOG.log(
        Level.ERROR,
        "A record of room {0} is lost ({1}); {2} so far",
        room.value(),
        event.getClass().getSimpleName(),
        lostSoFar);
  }
}
