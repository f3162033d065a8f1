package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.room.DurableEvent;
import health.vesper.room.PersonKey;
import health.vesper.room.RoomHistory;
import health.vesper.room.RoomId;
import health.vesper.room.RoomObserver;
import health.vesper.room.RoomRole;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The truth about attendance: turns what happened in a room into stays. Being told the same event
 * twice changes nothing. Waiting writes nothing.
 */
@ApplicationScoped
public class PresenceLedger implements RoomObserver, RoomHistory {
  @PersistenceContext private EntityManager em;
  @Inject private Seats seats;
  @Inject private Sessions sessions;
  @Inject private ThisNode node;

  @Override
  @Transactional
  public void observed(RoomId room, DurableEvent event) {
    // Both databases keep microseconds; comparing must not see more.
    var at = event.at().truncatedTo(ChronoUnit.MICROS);
    if (event instanceof DurableEvent.Admitted e) {
      admit(room, e.person(), e.role(), e.seat(), at);
    } else if (event instanceof DurableEvent.Returned e) {
      begin(room, e.person(), e.role(), e.seat(), at, false);
    } else if (event instanceof DurableEvent.Dropped e) {
      end(room, e.person(), at, Ending.DROPPED);
    } else if (event instanceof DurableEvent.Left e) {
      end(room, e.person(), at, Ending.of(e.how()));
      seats.release(new SessionId(room.value()), person(e.person()));
    } else if (event instanceof DurableEvent.Removed e) {
      end(room, e.person(), at, Ending.REMOVED);
      seats.release(new SessionId(room.value()), person(e.person()));
    } else if (event instanceof DurableEvent.Ended) {
      endAll(room, at);
    }
  }

  @Override
  @Transactional
  public boolean hasBeenIn(RoomId room, PersonKey person) {
    return stays(room, person, "(p.how is null or p.how <> 'not-announced')")
            .setMaxResults(1)
            .getResultList()
            .size()
        > 0;
  }

  private void admit(RoomId room, PersonKey who, RoomRole role, int seat, Instant at) {
    if (role == RoomRole.CLIENT) {
      var session = new SessionId(room.value());
      sessions.find(session).ifPresent(evening -> seats.take(evening, person(who), seat, at));
    }
    begin(room, who, role, seat, at, true);
  }

  private void begin(
      RoomId room, PersonKey who, RoomRole role, int seat, Instant at, boolean afresh) {
    if (isWritten(room, who, at)) {
      return;
    }
    var open = open(room, who);
    if (!afresh && open.filter(stay -> stay.isKeptBy(node)).isPresent()) {
      return; // A second device: the person never was away.
    }
    open.ifPresent(
        unannounced -> {
          unannounced.close(unannounced.admittedAt(), Ending.NOT_ANNOUNCED, node);
          em.flush();
        });
    em.persist(new PresenceInterval(room.value(), person(who), role, seat, at, node));
    em.flush();
  }

  private void end(RoomId room, PersonKey who, Instant at, Ending how) {
    open(room, who)
        .filter(stay -> !stay.admittedAt().isAfter(at) || !wasOver(room, who, at))
        .ifPresent(stay -> stay.close(at, how, node));
    em.flush();
  }

  private void endAll(RoomId room, Instant at) {
    em.createQuery(
            "select p from PresenceInterval p where p.sessionId = :session and p.stillOpen = true",
            PresenceInterval.class)
        .setParameter("session", room.value())
        .getResultList()
        .forEach(stay -> stay.close(at, Ending.SESSION_ENDED, node));
    em.flush();
    var session = new SessionId(room.value());
    seats.releaseAll(session);
    sessions.end(session, at);
  }

  private boolean isWritten(RoomId room, PersonKey who, Instant at) {
    return stays(room, who, "p.admittedAt = :at").setParameter("at", at).getResultList().size() > 0;
  }

  /**
   * Somebody may have been heard last just before they were admitted, so an end before the
   * beginning is possible; one that an earlier stay has already covered is an old story told again.
   */
  private boolean wasOver(RoomId room, PersonKey who, Instant at) {
    return stays(room, who, "p.leftAt >= :at").setParameter("at", at).getResultList().size() > 0;
  }

  private Optional<PresenceInterval> open(RoomId room, PersonKey who) {
    return stays(room, who, "p.stillOpen = true").getResultStream().findFirst();
  }

  private TypedQuery<PresenceInterval> stays(RoomId room, PersonKey who, String condition) {
    return em.createQuery(
            "select p from PresenceInterval p where p.sessionId = :session and p.userId = :person"
                + " and "
                + condition,
            PresenceInterval.class)
        .setParameter("session", room.value())
        .setParameter("person", person(who).value());
  }

  private static UserId person(PersonKey key) {
    return UserId.of(key.value());
  }
}
