package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records breaks and step-outs beside the presence intervals. Writing the same event twice changes
 * nothing.
 */
@ApplicationScoped
public class InterruptionLedger implements RecordWriter {
  @PersistenceContext private EntityManager em;
  @Inject private ThisNode node;

  @Override
  @Transactional
  public void observed(RoomId room, DurableEvent event) {
    var at = PresenceBatch.recordedAt(event);
    if (event instanceof DurableEvent.BreakBegan e) {
      begin(breaks(room), new SessionBreak(room.value(), id(e.by()), e.until(), at, node));
    } else if (event instanceof DurableEvent.BreakEnded) {
      end(breaks(room), at);
    } else if (event instanceof DurableEvent.SteppedOut e) {
      var stepOut = new StepOut(room.value(), new UserId(id(e.person())), id(e.by()), at, node);
      begin(stepOuts(room, e.person()), stepOut);
    } else if (event instanceof DurableEvent.CameBack e) {
      end(stepOuts(room, e.person()), at);
    } else if (event instanceof DurableEvent.Left e) {
      close(stepOuts(room, e.person()), at);
    } else if (event instanceof DurableEvent.Removed e) {
      close(stepOuts(room, e.person()), at);
    } else if (event instanceof DurableEvent.Ended) {
      close(breaks(room), at);
      close(all("StepOut", StepOut.class, room), at);
    }
  }

  /** Most people who leave never stepped out: one query finds those who did. */
  @Override
  @Transactional
  public void observed(List<JournalEntry> entries) {
    var steppedOut = new HashSet<Attendee>();
    var leaving = new HashSet<Attendee>();
    for (var entry : entries) {
      if (entry.event() instanceof DurableEvent.SteppedOut e) {
        steppedOut.add(new Attendee(entry.room(), e.person()));
      }
      leaver(entry).ifPresent(leaving::add);
    }
    if (!leaving.isEmpty()) {
      steppedOut.addAll(steppedOut(leaving));
    }
    for (var entry : entries) {
      if (leaver(entry).map(steppedOut::contains).orElse(true)) {
        observed(entry.room(), entry.event());
      }
    }
  }

  private static Optional<Attendee> leaver(JournalEntry entry) {
    if (entry.event() instanceof DurableEvent.Left e) {
      return Optional.of(new Attendee(entry.room(), e.person()));
    }
    return entry.event() instanceof DurableEvent.Removed e
        ? Optional.of(new Attendee(entry.room(), e.person()))
        : Optional.empty();
  }

  private List<Attendee> steppedOut(Collection<Attendee> people) {
    return em.createQuery(
            "select s.sessionId, s.userId from StepOut s where s.endedAt is null"
                + " and function('one_of', s.sessionId, :sessions) = true and function('one_of', s.userId, :people) = true",
            Object[].class)
        .setParameter(
            "sessions", people.stream().map(Attendee::session).distinct().toArray(UUID[]::new))
        .setParameter(
            "people", people.stream().map(Attendee::person).distinct().toArray(UUID[]::new))
        .getResultStream()
        .map(row -> new Attendee((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  private void begin(List<? extends SessionInterruption> before, SessionInterruption now) {
    if (before.stream().anyMatch(i -> i.from().equals(now.from()))) {
      return; // It is on record already.
    }
    before.stream().filter(SessionInterruption::isOpen).forEach(i -> i.abandon(now.from(), node));
    em.persist(now);
  }

  /** An end belongs to the newest one that began before it, even if a crash had closed that one. */
  private static void end(List<? extends SessionInterruption> newestFirst, Instant at) {
    newestFirst.stream()
        .filter(i -> !i.from().isAfter(at))
        .findFirst()
        .filter(SessionInterruption::mayStillEnd)
        .ifPresent(i -> i.end(at));
  }

  private void close(List<? extends SessionInterruption> those, Instant at) {
    those.stream().filter(SessionInterruption::isOpen).forEach(i -> i.abandon(at, node));
  }

  private List<SessionBreak> breaks(RoomId room) {
    return all("SessionBreak", SessionBreak.class, room);
  }

  private List<StepOut> stepOuts(RoomId room, PersonKey who) {
    return em.createQuery(
            "select s from StepOut s where s.sessionId = :session and s.userId = :person"
                + " order by s.beganAt desc",
            StepOut.class)
        .setParameter("session", room.value())
        .setParameter("person", id(who))
        .getResultList();
  }

  private <T extends SessionInterruption> List<T> all(String entity, Class<T> type, RoomId room) {
    return em.createQuery(
            "select i from " + entity + " i where i.sessionId = :session order by i.beganAt desc",
            type)
        .setParameter("session", room.value())
        .getResultList();
  }

  private static UUID id(PersonKey person) {
    return person == null ? null : UUID.fromString(person.value());
  }
}
