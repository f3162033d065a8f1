package health.vesper.signal.rooms;

import health.vesper.access.EventReceiver;
import health.vesper.admission.TicketClaims;
import health.vesper.media.MediaPlane;
import health.vesper.platform.Threads;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.signal.protocol.OutgoingMessages;
import health.vesper.signal.socket.ClientConnection;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The rooms that are open on this node. The first person with a ticket opens a room, from its
 * stored snapshot if the server died while it was open. It stays open until an hour after its
 * session, because it knows who was removed.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = Threads.TABLES, maxAsync = 8)
public class RoomDirectory {
  private static final System.Logger LOG = System.getLogger(RoomDirectory.class.getName());

  private static final Duration OPEN_AFTER_END = Duration.ofHours(1);

  /** A room stays open for this long even if nobody connects. */
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  private final Map<RoomId, LiveRoom> rooms = new ConcurrentHashMap<>();
  private final SingleFlight<RoomId, LiveRoom> openings = new SingleFlight<>();

  @Inject private Clock clock;
  @Inject private MediaPlane media;
  @Inject private Journal journal;
  @Inject private JournalListener journalListener;
  @Inject private MeterRegistry metrics;
  @Inject private EventReceiver accessEvents;
  @Inject private Instance<RoomMemory> snapshots;
  @Inject private ScheduledExecutorService timer;
  @Resource ManagedExecutorService executor;

  @Resource(lookup = Threads.TABLES)
  ManagedExecutorService databaseExecutor;

  /**
   * Opens the room of this ticket unless it is open. Waits for the database, and holds no lock
   * meanwhile.
   *
   * @return whether the room was not open before
   */
  boolean open(TicketClaims claims) {
    if (rooms.containsKey(claims.room())) {
      return false;
    }
    var opened = openings.run(claims.room(), () -> create(claims, clock.instant()));
    return rooms.putIfAbsent(claims.room(), opened) == null;
  }

  /** Adds a connection to an open room, which cannot expire any more until it is disconnected. */
  void add(ClientConnection connection, RoomId id) {
    var room =
        rooms.computeIfPresent(
            id,
            (key, open) -> {
              open.add(connection);
              return open;
            });
    if (room == null) {
      throw new IllegalStateException("not open");
    }
  }

  /** The room, if it is open here. */
  Optional<LiveRoom> get(RoomId room) {
    return Optional.ofNullable(rooms.get(room));
  }

  /** The rooms that are open here. */
  Collection<LiveRoom> all() {
    return rooms.values();
  }

  /** The stored snapshot of a room that was open before. */
  Optional<RoomSnapshot> snapshot(RoomId room) {
    return store().recall(room);
  }

  /** Runs the periodic checks of every room and closes the rooms that are over. Once a second. */
  void tick() {
    var now = clock.instant();
    for (var room : rooms.keySet()) {
      rooms.computeIfPresent(
          room,
          (id, open) -> {
            open.tick(now);
            open.identityDelayed(accessEvents.isDelayed());
            return open.isOver(now) ? null : open;
          });
    }
  }

  private LiveRoom create(TicketClaims claims, Instant now) {
    var id = claims.room();
    var plan = claims.plan().inRoom(media.places());
    var room =
        snapshot(id)
            .map(stored -> Room.restored(id, plan, stored, now))
            .orElseGet(() -> Room.open(id, plan));
    var queue =
        new JournalQueue(id, journal, store(), databaseExecutor, this::later, journalListener);
    var live =
        new LiveRoom(
            room,
            queue,
            executor,
            clock,
            new OutgoingMessages(media, metrics),
            this::record,
            later(plan.endsAt().plus(OPEN_AFTER_END), now.plus(SHORTEST)));
    live.identityDelayed(accessEvents.isDelayed());
    return live;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private RoomMemory store() {
    return snapshots.isResolvable() ? snapshots.get() : RoomMemory.NONE;
  }

  private void later(Duration delay, Runnable task) {
    var unused = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Writes an event in which the room has no part. It is lost if the database is away. */
  private void record(RoomId room, DurableEvent event) {
    journal.write(
        room,
        List.of(event),
        true,
        result -> {
          if (result.stopped() != null) {
            LOG.log(
                Level.ERROR,
                "Room {0}: a forged sender could not be written to the audit trail and is lost."
                    + " Check that the database answers.",
                room.value());
          }
        });
  }
}
