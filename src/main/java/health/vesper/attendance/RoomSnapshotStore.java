package health.vesper.attendance;

import health.vesper.attendance.MemoryShelf.Memory;
import health.vesper.platform.Batcher;
import health.vesper.platform.Paces;
import health.vesper.platform.Threads;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Remembers live rooms in the database; a room whose session is over is forgotten. */
@ApplicationScoped
public class RoomSnapshotStore implements RoomMemory {
  /** Longer than any evening runs over. */
  private static final Duration KEPT_AFTER_END = Duration.ofHours(6);

  /** More at once would keep both processors from everybody who comes in that moment. */
  private static final int MOST_ROOMS = 16;

  /**
   * In a rush a room changes several times for each person who comes; the last state is enough.
   * With a hundred rooms each is remembered three times in two seconds.
   */
  private static final Duration APART = Duration.ofMillis(100);

  @PersistenceContext private EntityManager em;
  @Inject private Sessions sessions;
  @Inject private MemoryShelf shelf;
  @Inject private Paces paces;

  @Resource(lookup = Threads.TABLES)
  private ManagedExecutorService threads;

  private Batcher<Newest, Boolean> together;

  /** What a room wants to remember. */
  private record Newest(RoomId room, RoomSnapshot state) {}

  @PostConstruct
  void begin() {
    together = new Batcher<>(threads, 1, MOST_ROOMS, paces.apart(APART), this::write);
  }

  @Override
  @Transactional
  public Optional<String> recall(RoomId room) {
    return isOver(room)
        ? Optional.empty()
        : Optional.ofNullable(em.find(StoredRoomSnapshot.class, room.value()))
            .map(StoredRoomSnapshot::state);
  }

  @Override
  public void remember(RoomId room, String state) {
    shelf.put(List.of(new Memory(room.value(), state)));
  }

  /** What several rooms have to remember at the same moment is written together. */
  @Override
  public void remember(RoomId room, RoomSnapshot state, Consumer<RuntimeException> told) {
    var unused =
        together
            .ask(new Newest(room, state))
            .handle((kept, why) -> why == null ? null : asRuntime(why))
            .thenAccept(told)
            .exceptionally(bug -> null);
  }

  private List<Boolean> write(List<Newest> newest) {
    shelf.put(newest.stream().map(n -> new Memory(n.room().value(), n.state().toText())).toList());
    return newest.stream().map(one -> true).toList();
  }

  private static RuntimeException asRuntime(Throwable why) {
    return why instanceof RuntimeException e ? e : new IllegalStateException("not remembered", why);
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
