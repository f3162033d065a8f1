package health.vesper.admission;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Keeps what is decided at the door: who was removed from a session and who was turned away for
 * now.
 */
@ApplicationScoped
public class Removals implements RecordWriter {
  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;

  @Override
  public void observed(RoomId room, DurableEvent event) {
    if (event instanceof DurableEvent.Removed removed) {
      var person = id(removed.person());
      // The lane may tell it twice.
      if (!isRemoved(room.value(), person)) {
        em.persist(removal(room, person, removed));
      }
    } else if (event instanceof DurableEvent.TurnedAway away) {
      var person = id(away.person());
      if (!isTurnedAway(room.value(), person, away.at())) {
        em.persist(new TurnedAway(room.value(), person, id(away.by()), away.reason(), away.at()));
      }
    }
  }

  private Removal removal(RoomId room, UUID person, DurableEvent.Removed removed) {
    var removal =
        new Removal(room.value(), person, id(removed.by()), removed.reason(), removed.at());
    if (removed.term() == RemovalTerm.DAY) {
      sessions.find(new SessionId(room.value())).ifPresent(removal::forTheDayOf);
    }
    return removal;
  }

  private boolean isRemoved(UUID session, UUID person) {
    return em.createQuery(
                "select count(r) from Removal r where r.sessionId = :session and r.userId = :person",
                Long.class)
            .setParameter("session", session)
            .setParameter("person", person)
            .getSingleResult()
        > 0;
  }

  private boolean isTurnedAway(UUID session, UUID person, Instant at) {
    return em.createQuery(
                """
                select count(t) from TurnedAway t
                where t.sessionId = :session and t.userId = :person and t.turnedAwayAt = :at
                """,
                Long.class)
            .setParameter("session", session)
            .setParameter("person", person)
            .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
            .getSingleResult()
        > 0;
  }

  private static UUID id(PersonKey person) {
    return person == null ? null : UUID.fromString(person.value());
  }
}
