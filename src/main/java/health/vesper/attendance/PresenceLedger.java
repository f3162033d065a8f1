package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.journal.RoomHistory;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/**
 * The truth about attendance: turns what happened in a room into presence intervals and seats.
 * Writing the same event twice changes nothing. Waiting is not presence and writes nothing.
 */
@ApplicationScoped
public class PresenceLedger implements RecordWriter, RoomHistory {
  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private ThisNode node;

  @Override
  @Transactional
  public void observed(RoomId room, DurableEvent event) {
    observed(List.of(new JournalEntry(room, event)));
  }

  /**
   * Writes all of them at once, except that the end of a session comes after everything before it:
   * it closes the intervals of all who are there by then.
   */
  @Override
  @Transactional
  public void observed(List<JournalEntry> entries) {
    int from = 0;
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).event() instanceof DurableEvent.Ended ended) {
        write(entries.subList(from, i));
        endSession(entries.get(i).room(), PresenceBatch.recordedAt(ended));
        from = i + 1;
      }
    }
    write(entries.subList(from, entries.size()));
  }

  /**
   * Hibernate inserts before it updates and deletes, so what ends is flushed first: a person has
   * one open interval in a session, and a seat has one client.
   */
  private void write(List<JournalEntry> entries) {
    var batch = PresenceBatch.of(entries, node, em);
    batch.apply();
    batch.end();
    em.flush();
    batch.begin();
  }

  @Override
  @Transactional
  public boolean hasBeenIn(RoomId room, PersonKey person) {
    return em.createQuery(
                "select count(p) from PresenceInterval p where p.sessionId = :session"
                    + " and p.userId = :person and (p.how is null or p.how <> :unannounced)",
                Long.class)
            .setParameter("session", room.value())
            .setParameter("person", UserId.of(person.value()).value())
            .setParameter("unannounced", IntervalEnd.NOT_ANNOUNCED)
            .getSingleResult()
        > 0;
  }

  private void endSession(RoomId room, Instant at) {
    em.createQuery(
            "select p from PresenceInterval p where p.sessionId = :session and p.stillOpen = true",
            PresenceInterval.class)
        .setParameter("session", room.value())
        .getResultList()
        .forEach(interval -> interval.close(at, IntervalEnd.SESSION_ENDED, node));
    em.createQuery("select s from Seat s where s.place.sessionId = :session", Seat.class)
        .setParameter("session", room.value())
        .getResultList()
        .forEach(em::remove);
    sessions.end(new SessionId(room.value()), at);
  }
}
