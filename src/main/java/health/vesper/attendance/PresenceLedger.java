package health.vesper.attendance;

import health.vesper.attendance.KnownStays.Attendee;
import health.vesper.identity.UserId;
import health.vesper.platform.SharedTrip;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.RecordWriter;
import health.vesper.room.journal.RoomHistory;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * The truth about attendance: turns what happened in a room into stays. Being told the same event
 * twice changes nothing. Waiting writes nothing.
 */
@ApplicationScoped
public class PresenceLedger implements RecordWriter, RoomHistory {
  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private ThisNode node;
  @Inject private SharedTrip trip;

  @Override
  @Transactional
  public void observed(RoomId room, DurableEvent event) {
    observed(List.of(new JournalEntry(room, event, true)));
  }

  /** All at once, but for the end of a session, which is for everybody who is there by then. */
  @Override
  @Transactional
  public void observed(List<JournalEntry> happenings) {
    int from = 0;
    for (int i = 0; i < happenings.size(); i++) {
      if (happenings.get(i).event() instanceof DurableEvent.Ended ended) {
        together(happenings.subList(from, i));
        trip.send();
        end(happenings.get(i).room(), kept(ended));
        from = i + 1;
      }
    }
    together(happenings.subList(from, happenings.size()));
  }

  /**
   * None of them is expected to be there, and nothing is asked. Should somebody be, the tables
   * refuse all of them.
   */
  @Override
  public boolean admitted(List<JournalEntry> newcomers) {
    var seats = new SeatBook(true);
    var stays = KnownStays.none();
    newcomers.forEach(one -> write(one.room(), one.event(), stays, seats));
    send(seats, stays);
    return true;
  }

  /** Asks once for the stays of all of them, and writes what is new in one round trip. */
  private void together(List<JournalEntry> happenings) {
    var stays = stays(happenings);
    var seats = new SeatBook(false);
    happenings.forEach(happening -> write(happening.room(), happening.event(), stays, seats));
    // The end of one stay is written before the next begins: only one may be open.
    em.flush();
    send(seats, stays);
  }

  private void send(SeatBook seats, KnownStays stays) {
    trip.add(
        statements -> {
          seats.addTo(statements);
          stays.addTo(statements);
        });
  }

  private KnownStays stays(List<JournalEntry> happenings) {
    var concerned =
        happenings.stream()
            .flatMap(
                h -> concerned(h.event()).stream().map(person -> new Attendee(h.room(), person)))
            .toList();
    return KnownStays.read(em, concerned, first(happenings));
  }

  /** Both databases keep microseconds; comparing must not see more. */
  private static Instant kept(DurableEvent event) {
    return event.at().truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant first(List<JournalEntry> happenings) {
    return happenings.stream()
        .map(happening -> kept(happening.event()))
        .min(Instant::compareTo)
        .orElse(Instant.EPOCH);
  }

  /** Whose stay it is about. */
  private static Optional<PersonKey> concerned(DurableEvent event) {
    if (event instanceof DurableEvent.Admitted e) {
      return Optional.of(e.person());
    }
    if (event instanceof DurableEvent.Returned e) {
      return Optional.of(e.person());
    }
    if (event instanceof DurableEvent.Dropped e) {
      return Optional.of(e.person());
    }
    if (event instanceof DurableEvent.Left e) {
      return Optional.of(e.person());
    }
    return event instanceof DurableEvent.Removed e ? Optional.of(e.person()) : Optional.empty();
  }

  private void write(RoomId room, DurableEvent event, KnownStays stays, SeatBook seats) {
    var at = kept(event);
    var session = new SessionId(room.value());
    if (event instanceof DurableEvent.Admitted e) {
      if (e.role() == RoomRole.CLIENT) {
        seats.take(session, person(e.person()), e.seat(), at);
      }
      begin(
          stays,
          new PresenceInterval(room.value(), person(e.person()), e.role(), e.seat(), at, node),
          true);
    } else if (event instanceof DurableEvent.Returned e) {
      begin(
          stays,
          new PresenceInterval(room.value(), person(e.person()), e.role(), e.seat(), at, node),
          false);
    } else if (event instanceof DurableEvent.Dropped e) {
      end(stays, new Attendee(room, e.person()), at, IntervalEnd.DROPPED);
    } else if (event instanceof DurableEvent.Left e) {
      end(stays, new Attendee(room, e.person()), at, IntervalEnd.of(e.how()));
      seats.release(session, person(e.person()), at);
    } else if (event instanceof DurableEvent.Removed e) {
      end(stays, new Attendee(room, e.person()), at, IntervalEnd.REMOVED);
      seats.release(session, person(e.person()), at);
    }
  }

  @Override
  @Transactional
  public boolean hasBeenIn(RoomId room, PersonKey person) {
    return em.createQuery(
                "select count(p) from PresenceInterval p where p.sessionId = :session"
                    + " and p.userId = :person and (p.how is null or p.how <> 'not-announced')",
                Long.class)
            .setParameter("session", room.value())
            .setParameter("person", person(person).value())
            .getSingleResult()
        > 0;
  }

  private void begin(KnownStays stays, PresenceInterval stay, boolean afresh) {
    if (stays.any(stay.key(), known -> known.admittedAt().equals(stay.admittedAt()))) {
      return; // Told before.
    }
    var open = stays.open(stay.key());
    if (!afresh && open.filter(known -> known.isKeptBy(node)).isPresent()) {
      return; // A second device: the person never was away.
    }
    open.ifPresent(
        unannounced ->
            unannounced.close(unannounced.admittedAt(), IntervalEnd.NOT_ANNOUNCED, node));
    stays.begin(stay);
  }

  /**
   * Somebody may have been heard last just before they were admitted, so an end before the
   * beginning is possible; one that an earlier stay has already covered is an old story told again.
   */
  private void end(KnownStays stays, Attendee who, Instant at, IntervalEnd how) {
    stays
        .open(who)
        .filter(stay -> !stay.admittedAt().isAfter(at) || !stays.any(who, s -> s.wasOver(at)))
        .ifPresent(stay -> stay.close(at, how, node));
  }

  private void end(RoomId room, Instant at) {
    em.createQuery(
            "select p from PresenceInterval p where p.sessionId = :session and p.stillOpen = true",
            PresenceInterval.class)
        .setParameter("session", room.value())
        .getResultList()
        .forEach(stay -> stay.close(at, IntervalEnd.SESSION_ENDED, node));
    em.flush();
    em.createNativeQuery("delete from seat where session_id = ?1")
        .setParameter(1, room.value())
        .executeUpdate();
    sessions.end(new SessionId(room.value()), at);
  }

  private static UserId person(PersonKey key) {
    return UserId.of(key.value());
  }
}
