package health.vesper.harness;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** All record writers together, for events of a room that exists only in a test. */
@ApplicationScoped
public class RecordWriters {
  @Inject @Any private Instance<RecordWriter> writers;

  /** Calls the record writers in one transaction, as the journal does. */
  @Transactional
  public void hear(SessionId session, DurableEvent event) {
    var room = new RoomId(session.value());
    writers.forEach(writer -> writer.observed(room, event));
  }
}
