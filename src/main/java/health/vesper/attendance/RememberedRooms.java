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
import java.util.Optional;

/** Remembers live rooms in the database; a room whose session is over is forgotten. */
@ApplicationScoped
public class RememberedRooms implements RoomMemory {
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

  private boolean isOver(RoomId room) {
    return sessions
        .find(new SessionId(room.value()))
        .filter(evening -> evening.endedAt() != null)
        .isPresent();
  }
}
