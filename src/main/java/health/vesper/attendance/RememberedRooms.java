package health.vesper.attendance;

import health.vesper.room.RoomId;
import health.vesper.room.RoomMemory;
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
import java.util.Optional;

/** Remembers live rooms in the database; a room whose session is over is forgotten. */
@ApplicationScoped
public class RememberedRooms implements RoomMemory {
  /** Longer than any evening runs over. */
  private static final Duration KEPT_AFTER_END = Duration.ofHours(6);

  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private Clock clock;

  @Override
  @Transactional
  public Optional<String> recall(RoomId room) {
    return isOver(room)
        ? Optional.empty()
        : Optional.ofNullable(em.find(RememberedRoom.class, room.value()))
            .map(RememberedRoom::state);
  }

  @Override
  @Transactional
  public void remember(RoomId room, String state) {
    if (isOver(room)) {
      Optional.ofNullable(em.find(RememberedRoom.class, room.value())).ifPresent(em::remove);
    } else {
      em.merge(new RememberedRoom(room.value(), state, clock.instant()));
    }
  }

  /** Forgets what nobody ended but time: how many rooms that was. */
  @Transactional
  int forgetOver(Instant now) {
    return em.createNativeQuery(
            "delete from room_memory where session_id in (select id from session where ends_at < ?1)")
        .setParameter(1, now.minus(KEPT_AFTER_END))
        .executeUpdate();
  }

  private boolean isOver(RoomId room) {
    return sessions
        .find(new SessionId(room.value()))
        .filter(evening -> evening.endedAt() != null)
        .isPresent();
  }
}
