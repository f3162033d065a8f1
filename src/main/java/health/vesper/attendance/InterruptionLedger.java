package health.vesper.attendance;

import health.vesper.attendance.KnownStays.Attendee;
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
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes down breaks and step-outs beside the stays, as the room tells them. Being told the same
 * event twice changes nothing.
 */
@ApplicationScoped
public class InterruptionLedger implements RecordWriter {
  @PersistenceContext private EntityManager em;
  @Inject private ThisNode node;

  @Override
  @Transactional
  public void observed(RoomId room, DurableEvent event) {
    // Both databases keep microseconds; comparing must not see more.
    var at = event.at().truncatedTo(ChronoUnit.MICROS);
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

  /** Most who leave were never aside: that is asked once for all of them. */
  @Override
  @Transactional
  public void observed(List<JournalEntry> happenings) {
    var aside = new HashSet<Attendee>();
    var leaving = new HashSet<Attendee>();
    for (var happening : happenings) {
      if (happening.event() instanceof DurableEvent.SteppedOut e) {
        aside.add(new Attendee(happening.room(), e.person()));
      }
      leaver(happening).ifPresent(leaving::add);
    }
    if (!leaving.isEmpty()) {
      aside.addAll(asideOf(leaving));
    }
    for (var happening : happenings) {
      if (leaver(happening).map(aside::contains).orElse(true)) {
        observed(happening.room(), happening.event());
      }
    }
  }

  private static Optional<Attendee> leaver(JournalEntry happening) {
    if (happening.event() instanceof DurableEvent.Left e) {
      return Optional.of(new Attendee(happening.room(), e.person()));
    }
    return happening.event() instanceof DurableEvent.Removed e
        ? Optional.of(new Attendee(happening.room(), e.person()))
        : Optional.empty();
  }

  private List<Attendee> asideOf(Collection<Attendee> people) {
    return em.createQuery(
            "select s.sessionId, s.userId from StepOut s where s.endedAt is null"
                + " and s.sessionId in :sessions and s.userId in :people",
            Object[].class)
        .setParameter("sessions", people.stream().map(Attendee::session).distinct().toList())
        .setParameter("people", people.stream().map(Attendee::person).distinct().toList())
        .getResultStream()
        .map(row -> new Attendee((UUID) row[0], (UUID) row[1]))
        .toList();
  }

  private void begin(List<? extends SessionInterruption> before, SessionInterruption now) {
    if (before.stream().anyMatch(i -> i.from().equals(now.from()))) {
      return; // Told before.
    }
    before.stream().filter(SessionInterruption::open).forEach(i -> i.giveUp(now.from(), node));
    em.persist(now);
    em.flush();
  }

  /** The end belongs to the newest that began before it, also when a crash had closed that one. */
  private static void end(List<? extends SessionInterruption> newestFirst, Instant at) {
    newestFirst.stream()
        .filter(i -> !i.from().isAfter(at))
        .findFirst()
        .filter(SessionInterruption::awaitsItsEnd)
        .ifPresent(i -> i.end(at));
  }

  private void close(List<? extends SessionInterruption> those, Instant at) {
    those.stream().filter(SessionInterruption::open).forEach(i -> i.giveUp(at, node));
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
