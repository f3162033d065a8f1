package health.vesper.journal;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.protocol.RoomId;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;

/** Logs the state of the journal queues: ids and counts, never what happened to whom. */
@ApplicationScoped
public class JournalLog implements JournalListener {
  private static final System.Logger LOG = System.getLogger(JournalLog.class.getName());

  @Override
  public void delayed(RoomId room, int kept, RuntimeException cause) {
    LOG.log(
        Level.ERROR,
        "Records of room {0} cannot be written ({1}). {2} records wait in memory and are"
            + " written when the database accepts them. Check the database",
        room.value(),
        cause.getClass().getSimpleName(),
        kept);
  }

  @Override
  public void caughtUp(RoomId room) {
    LOG.log(
        Level.INFO,
        "Records of room {0} are written again; none of them waits any more",
        room.value());
  }

  @Override
  public void lost(RoomId room, DurableEvent event, long lostSoFar) {
    LOG.log(
        Level.ERROR,
        "A record of room {0} could not be stored and is lost ({1}); {2} lost so far. Check the sheet"
            + " and the audit trail of this session",
        room.value(),
        event.getClass().getSimpleName(),
        lostSoFar);
  }
}
