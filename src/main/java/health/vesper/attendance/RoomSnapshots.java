package health.vesper.attendance;

import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The stored snapshots of all rooms. A room whose session is over has none. */
@ApplicationScoped
public class RoomSnapshots {
  /** Longer than any session runs over its planned end. */
  private static final Duration KEPT_AFTER_END = Duration.ofHours(6);

  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private Clock clock;

  /** The last snapshot of this session's room, if it may still go on. */
  @Transactional
  public Optional<String> find(UUID session) {
    return isOver(session)
        ? Optional.empty()
        : Optional.ofNullable(em.find(StoredRoomSnapshot.class, session))
            .map(StoredRoomSnapshot::state);
  }

  /**
   * Stores these snapshots, each in place of the one before; the snapshot of a session that is over
   * is deleted instead.
   *
   * @param states the new snapshots by session
   */
  @Transactional
  void put(Map<UUID, String> states) {
    var over =
        new HashSet<>(
            em.createQuery(
                    "select s.id from Session s"
                        + " where function('one_of', s.id, :sessions) = true and s.endedAt is not null",
                    UUID.class)
                .setParameter("sessions", states.keySet().toArray(UUID[]::new))
                .getResultList());
    var stored = new HashMap<UUID, StoredRoomSnapshot>();
    em.createQuery(
            "select m from StoredRoomSnapshot m"
                + " where function('one_of', m.sessionId, :sessions) = true",
            StoredRoomSnapshot.class)
        .setParameter("sessions", states.keySet().toArray(UUID[]::new))
        .getResultList()
        .forEach(snapshot -> stored.put(snapshot.session(), snapshot));
    var now = clock.instant();
    states.forEach(
        (session, state) -> {
          var before = stored.get(session);
          if (before == null && !over.contains(session)) {
            em.persist(new StoredRoomSnapshot(session, state, now));
          } else if (before != null && over.contains(session)) {
            em.remove(before);
          } else if (before != null) {
            before.replace(state, now);
          }
        });
  }

  /** Deletes what sessions left that were never ended by a person; how many there were. */
  @Transactional
  int deleteOver(Instant now) {
    return em.createQuery(
            "delete from StoredRoomSnapshot m"
                + " where m.sessionId in (select s.id from Session s where s.endsAt < :over)")
        .setParameter("over", now.minus(KEPT_AFTER_END))
        .executeUpdate();
  }

  private boolean isOver(UUID session) {
    return sessions
        .find(new SessionId(session))
        .filter(details -> details.endedAt() != null)
        .isPresent();
  }
}
