package health.vesper.signal.rooms;

import health.vesper.access.EventReceiver;
import health.vesper.admission.TicketClaims;
import health.vesper.guest.GuestsChanged;
import health.vesper.identity.UserId;
import health.vesper.media.MediaPlane;
import health.vesper.platform.Counters;
import health.vesper.platform.Threads;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.signal.protocol.Nullable;
import health.vesper.signal.protocol.Translation;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.ResumePoint;
import health.vesper.signal.socket.Transport;
import health.vesper.signal.socket.UserLimits;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
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
 * The rooms that live on this node. A room is opened by the first person who comes with a ticket,
 * from memory when the server died under it, and kept until an hour after its session: as long as
 * it lives it knows who was removed.
 */
@ApplicationScoped
@ManagedExecutorDefinition(name = Threads.TABLES, maxAsync = 8)
public class RoomDirectory {
  private static final System.Logger LOG = System.getLogger(RoomDirectory.class.getName());

  private static final Duration KEPT_AFTER_END = Duration.ofHours(1);

  private final Map<RoomId, LiveRoom> rooms = new ConcurrentHashMap<>();
  private final SingleFlight<RoomId, LiveRoom> openings = new SingleFlight<>();

  @Inject private Clock clock;
  @Inject private MediaPlane media;
  @Inject private Journal journal;
  @Inject private JournalListener journalListener;
  @Inject private Counters counters;
  @Inject private UserLimits shares;
  @Inject private EventReceiver listening;
  @Inject private GuestNotifier guests;
  @Inject private Instance<RoomMemory> memory;
  @Resource ManagedExecutorService executor;

  @Resource(lookup = Threads.TABLES)
  ManagedExecutorService lanes;

  @Inject private ScheduledExecutorService timer;

  /**
   * Does something when nobody has to wait any more for what {@link #enter} needs: at once where
   * the room lives, or else on a thread that may wait for the tables.
   */
  public void onceReady(TicketClaims entry, Runnable brings) {
    if (entry.role().isGuest() || !rooms.containsKey(entry.room())) {
      lanes.execute(brings);
    } else {
      brings.run();
    }
  }

  /** Brings somebody with a redeemed ticket to their room, which is opened if need be. */
  public ClientConnection enter(TicketClaims entry, Login login, Transport transport) {
    return enter(entry, login, null, transport);
  }

  /**
   * The same for somebody who is back.
   *
   * @param bookmark how far the client says it had heard, or null
   */
  public ClientConnection enter(
      TicketClaims entry, Login login, @Nullable ResumePoint bookmark, Transport transport) {
    return entry.role().isGuest()
        ? guests.knowing(entry.room(), known -> bring(entry, login, bookmark, transport, known))
        : bring(entry, login, bookmark, transport, null);
  }

  /**
   * @param known what the room is told of its guests before this one comes, or null
   */
  private ClientConnection bring(
      TicketClaims entry,
      Login login,
      @Nullable ResumePoint bookmark,
      Transport transport,
      RoomCommand.@Nullable GuestsKnown known) {
    var now = clock.instant();
    var isNew = !rooms.containsKey(entry.room());
    var peer = new ClientConnection[1];
    while (peer[0] == null) {
      var opened = rooms.containsKey(entry.room()) ? null : opening(entry, now);
      rooms.compute(
          entry.room(),
          (id, living) -> {
            var room = living == null ? opened : living;
            if (room != null) {
              var outbox = new Outbox(transport);
              peer[0] =
                  new ClientConnection(
                      ConnectionId.random(),
                      login,
                      bookmark,
                      room,
                      outbox,
                      shares.speechOf(login.person(), now),
                      counters,
                      now);
              room.awaits(peer[0]);
            }
            return room;
          });
    }
    var connect = connect(peer[0], entry);
    if (known == null) {
      peer[0].room().enters(connect);
    } else {
      peer[0].room().enters(known, connect);
    }
    if (isNew && known == null) {
      guestsOf(entry.room());
    }
    return peer[0];
  }

  /** What changed is on disk: the room, if it lives here, draws the consequences at once. */
  public void guestsChanged(@Observes(during = TransactionPhase.AFTER_SUCCESS) GuestsChanged news) {
    guestsOf(news.room());
  }

  private void guestsOf(RoomId id) {
    lanes.execute(() -> guests.tell(id, () -> living(id)));
  }

  /** Reads the memory before anybody holds the directory: whoever enters elsewhere never waits. */
  private LiveRoom opening(TicketClaims entry, Instant now) {
    return openings.done(entry.room(), () -> open(entry, now));
  }

  private static RoomCommand.Connect connect(ClientConnection peer, TicketClaims entry) {
    return new RoomCommand.Connect(
        peer.id(),
        keyOf(entry.person()),
        entry.role(),
        entry.displayName(),
        entry.takeOver(),
        entry.late(),
        entry.until());
  }

  /** The room, if it lives here now. */
  public Optional<LiveRoom> living(RoomId room) {
    return Optional.ofNullable(rooms.get(room));
  }

  /** What is left of a room that lived. */
  public Optional<RoomSnapshot> remembered(RoomId room) {
    return remembers().recall(room).map(RoomSnapshot::fromText);
  }

  /** The rooms that live here now. */
  public Collection<LiveRoom> living() {
    return rooms.values();
  }

  /** Once a second for everything here, instead of a timer for each. */
  public void beat() {
    var now = clock.instant();
    for (var room : rooms.keySet()) {
      rooms.computeIfPresent(
          room,
          (id, living) -> {
            living.beat(now);
            living.identityDelayed(listening.isDelayed());
            var over = now.isAfter(living.endsAt().plus(KEPT_AFTER_END));
            return over && !living.hasPeers() ? null : living;
          });
    }
  }

  private LiveRoom open(TicketClaims entry, Instant now) {
    var id = entry.room();
    var plan =
        new RoomPlan(
            entry.plan().capacity(),
            media.places(),
            entry.plan().hold(),
            entry.plan().heldLimit(),
            entry.plan().longestBreak(),
            entry.plan().startsAt(),
            entry.plan().endsAt());
    var remembers = remembers();
    var room =
        remembered(id)
            .map(state -> Room.restored(id, plan, state, now))
            .orElseGet(() -> Room.open(id, plan));
    var lane = new JournalQueue(id, journal, remembers, lanes, this::later, journalListener);
    var live = new LiveRoom(entry.plan().endsAt(), new Translation(media, counters), this::record);
    live.with(new RoomMailbox(room, executor, clock, live, lane));
    live.identityDelayed(listening.isDelayed());
    return live;
  }

  private RoomMemory remembers() {
    return memory.isResolvable() ? memory.get() : new NoMemory();
  }

  private void later(Duration delay, Runnable task) {
    var unused = timer.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Beside the lane, since the room had no part in it; lost when the records are away. */
  private void record(RoomId room, DurableEvent event) {
    journal.write(
        room,
        List.of(event),
        false,
        how -> {
          if (how.stopped() != null) {
            LOG.log(System.Logger.Level.ERROR, "A forgery in room {0} is not on record", room);
          }
        });
  }

  private static PersonKey keyOf(UserId person) {
    return new PersonKey(person.toString());
  }

  /** For a server without a place to remember: a room that dies is forgotten. */
  private static final class NoMemory implements RoomMemory {
    @Override
    public Optional<String> recall(RoomId room) {
      return Optional.empty();
    }

    @Override
    public void remember(RoomId room, String state) {}
  }
}
