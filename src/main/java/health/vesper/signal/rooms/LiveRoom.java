package health.vesper.signal.rooms;

import health.vesper.access.AccessEnded;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import health.vesper.room.RoomQueries;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.mailbox.RoomSink;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomId;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Translation;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Frame;
import health.vesper.signal.socket.ReplayBuffer;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A room with its sockets: what they say goes into its mailbox, what it says goes into their
 * outboxes. Lives from the first person's coming until some time after the session's end.
 */
public final class LiveRoom implements RoomSink {
  private static final System.Logger LOG = System.getLogger(LiveRoom.class.getName());

  private final Map<ConnectionId, ClientConnection> peers = new ConcurrentHashMap<>();
  private final Map<ConnectionId, ReplayBuffer> tapes = new ConcurrentHashMap<>();
  private final Instant endsAt;
  private final Translation translation;
  private final BiConsumer<RoomId, DurableEvent> record;
  private RoomMailbox mailbox;
  private boolean identityDelayed;

  /**
   * @param record writes what the room itself cannot know of
   */
  public LiveRoom(
      Instant endsAt, Translation translation, BiConsumer<RoomId, DurableEvent> record) {
    this.endsAt = endsAt;
    this.translation = translation;
    this.record = record;
  }

  /** Gives the room its mailbox, before anybody can reach it. */
  public LiveRoom with(RoomMailbox itsMailbox) {
    mailbox = itsMailbox;
    return this;
  }

  public Instant endsAt() {
    return endsAt;
  }

  public boolean hasPeers() {
    return !peers.isEmpty();
  }

  /** Somebody with a good ticket is about to come; from now on the room is kept for them. */
  public void awaits(ClientConnection peer) {
    tapes.put(peer.id(), new ReplayBuffer());
    peers.put(peer.id(), peer);
  }

  /** They are here; what becomes of them, the room says. Not for somebody who holds a lock. */
  public void enters(RoomCommand.Connect connect) {
    if (!mailbox.handleHere(connect)) {
      doesNotTake(connect);
    }
  }

  /** The same for a guest, after what the room must know of its guests before. */
  public void enters(RoomCommand.GuestsKnown known, RoomCommand.Connect connect) {
    mailbox.post(known);
    if (!mailbox.post(connect)) {
      doesNotTake(connect);
    }
  }

  private void doesNotTake(RoomCommand.Connect connect) {
    tapes.remove(connect.by());
    overloaded(connect);
  }

  /**
   * A command of a socket, worked on by the socket's own thread if the room is idle; a room with
   * too much to do closes the socket instead.
   */
  public void takes(RoomCommand.FromPeer command) {
    if (!mailbox.handleHere(command)) {
      overloaded(command);
    }
  }

  /** What the house has to say; whoever says it may hold the directory. */
  public void hears(RoomCommand.FromHouse news) {
    mailbox.post(news);
  }

  private void overloaded(RoomCommand.FromPeer asked) {
    var peer = peers.get(asked.by());
    if (peer != null) {
      peer.refuse(CloseCode.OVERLOADED, "room-overloaded");
    }
  }

  /**
   * The socket is gone, or is as good as gone. Whoever does not see the peer here any more may be
   * sure that the room has been told; told twice, it does nothing.
   */
  public void lost(ClientConnection peer) {
    peer.outbox().gone();
    if (peers.containsKey(peer.id())) {
      mailbox.post(new RoomCommand.Disconnect(peer.id(), peer.lastHeard()));
      peers.remove(peer.id());
    }
  }

  /**
   * The server goes: everybody's socket is closed, their stays end where they were last heard,
   * seats are held. May wait for the tables.
   *
   * @return whether all of it is on record
   */
  public CompletableFuture<Boolean> close() {
    for (var peer : peers.values()) {
      try {
        peer.outbox().closeNow(CloseCode.SERVER_STOPPING);
      } catch (RuntimeException gone) {
        LOG.log(Level.DEBUG, "A socket could not be closed", gone);
      }
      lost(peer);
    }
    return mailbox.atRest();
  }

  /** The number of what this socket was told last. */
  public long told(ClientConnection peer) {
    var tape = tapes.get(peer.id());
    return tape == null ? 0 : tape.last();
  }

  /** This socket's other side surely has everything up to this number. */
  public void arrived(ClientConnection peer, long number) {
    var tape = tapes.get(peer.id());
    if (tape != null) {
      tape.arrived(number);
    }
  }

  /**
   * Those whose access ended go, with their seats. Who is here by another sign-in, too, stays with
   * that one. Somebody who is away has no sign-in to look at: their seat goes when all of their
   * access did.
   */
  public void putOut(AccessEnded end) {
    var people = end.wholePerson().stream().collect(Collectors.toSet());
    peers.values().stream()
        .filter(peer -> end.concerns(peer.signIn()))
        .forEach(peer -> people.add(peer.person()));
    for (var person : people) {
      var theirs = peers.values().stream().filter(peer -> peer.person().equals(person)).toList();
      if (theirs.stream().allMatch(peer -> end.concerns(peer.signIn()))) {
        mailbox.post(new RoomCommand.PutOut(keyOf(person)));
      } else {
        theirs.stream()
            .filter(peer -> end.concerns(peer.signIn()))
            .forEach(peer -> peer.refuse(CloseCode.ACCESS_ENDED, "access-ended"));
      }
    }
  }

  /** This one, who came in just as their access ended. */
  public void putOut(ClientConnection peer) {
    mailbox.post(new RoomCommand.PutOut(keyOf(peer.person())));
  }

  public List<SignIn> signIns() {
    return peers.values().stream().map(ClientConnection::signIn).toList();
  }

  /** Whether it is heard at once who loses access elsewhere; told when it changes. */
  public synchronized void identityDelayed(boolean delayed) {
    if (delayed != identityDelayed) {
      identityDelayed = delayed;
      mailbox.post(new RoomCommand.IdentityDelayed(delayed));
    }
  }

  private static PersonKey keyOf(UserId person) {
    return new PersonKey(person.toString());
  }

  /** Somebody named a sender or a role of their own choice: refused at the socket, and recorded. */
  public void forged(ClientConnection peer, Instant now) {
    record.accept(
        mailbox.id(), new DurableEvent.Forbidden(keyOf(peer.person()), "forged-sender", now));
  }

  /** About once a second: the room looks at its holds, the sockets at their leases. */
  public void beat(Instant now) {
    mailbox.post(new RoomCommand.Tick());
    peers.values().forEach(peer -> peer.beat(now));
  }

  public <T> CompletableFuture<T> ask(Function<RoomQueries, T> question) {
    return mailbox.ask(question);
  }

  @Override
  public void deliver(RoomId room, List<Delivery> deliveries) {
    deliveries.forEach(this::deliver);
  }

  private void deliver(Delivery delivery) {
    if (delivery.goesOnFrom() == null) {
      tell(delivery.to(), delivery.event());
    } else {
      goOn(delivery.goesOnFrom(), delivery.to().get(0), delivery.event());
    }
  }

  private void tell(List<ConnectionId> to, RoomEvent event) {
    var told = event.accept(translation);
    var frame = told.message().map(Frame::of);
    for (var connection : to) {
      frame.ifPresent(text -> put(connection, text));
      told.close().ifPresent(code -> end(connection, code));
    }
  }

  /** Onto the person's tape, and out if the person is there. */
  private void put(ConnectionId connection, Frame frame) {
    var tape = tapes.get(connection);
    if (tape == null) {
      return;
    }
    var numbered = tape.put(frame);
    var peer = peers.get(connection);
    if (peer != null && !peer.tells(numbered, tape)) {
      peer.refuse(CloseCode.OVERLOADED, "slow-reader");
    }
  }

  /** Only a replaced device leaves its tape to the one that goes on. */
  private void end(ConnectionId connection, CloseCode code) {
    if (code != CloseCode.REPLACED) {
      tapes.remove(connection);
    }
    var peer = peers.get(connection);
    if (peer != null) {
      peer.outbox().closeAfterAll(code);
    }
  }

  /** Somebody is back: hears what they missed if all of it is there, or else the whole truth. */
  private void goOn(ConnectionId before, ConnectionId now, RoomEvent greeting) {
    var tape = tapes.remove(before);
    if (tape != null) {
      tapes.put(now, tape);
    }
    var peer = peers.get(now);
    var mark = peer == null || tape == null ? null : peer.bookmark().filter(tape::covers);
    if (mark == null || mark.isEmpty()) {
      tell(List.of(now), greeting);
      return;
    }
    peer.resumes(translation.resumed(greeting), tape.after(mark.get().after()));
    tell(List.of(now), Translation.changedBy(greeting));
  }
}
