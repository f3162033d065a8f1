package health.vesper.signal.rooms;

import health.vesper.access.AccessEnded;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import health.vesper.room.Room;
import health.vesper.room.RoomQueries;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.mailbox.RoomSink;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomId;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.OutgoingMessages;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.ConnectedRoom;
import health.vesper.signal.socket.Frame;
import health.vesper.signal.socket.ReplayBuffer;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An open room and its connections. Commands of the connections go into the room's mailbox; events
 * of the room go into the connections' outboxes. Lives from the first ticket until an hour after
 * the session.
 */
public final class LiveRoom implements RoomSink, ConnectedRoom {
  private static final System.Logger LOG = System.getLogger(LiveRoom.class.getName());

  private final Map<ConnectionId, ClientConnection> connections = new ConcurrentHashMap<>();
  private final Map<ConnectionId, ReplayBuffer> replayBuffers = new ConcurrentHashMap<>();
  private final RoomMailbox mailbox;
  private final OutgoingMessages messages;
  private final BiConsumer<RoomId, DurableEvent> record;
  private final Instant openUntil;
  private boolean identityDelayed;

  /**
   * @param executor runs the mailbox when the caller does not
   * @param record writes an event in which the room has no part
   * @param openUntil when the room is over, once nobody is connected
   */
  public LiveRoom(
      Room room,
      JournalQueue journal,
      Executor executor,
      InstantSource clock,
      OutgoingMessages messages,
      BiConsumer<RoomId, DurableEvent> record,
      Instant openUntil) {
    this.messages = messages;
    this.record = record;
    this.openUntil = openUntil;
    this.mailbox = new RoomMailbox(room, executor, clock, this, journal);
  }

  /** Whether nobody is connected and the time of this room is over. */
  boolean isOver(Instant now) {
    return now.isAfter(openUntil) && connections.isEmpty();
  }

  /** Keeps the room open for this connection, whose {@link #connect} comes next. */
  public void add(ClientConnection connection) {
    replayBuffers.put(connection.id(), new ReplayBuffer());
    connections.put(connection.id(), connection);
  }

  /** Tells the room who has connected. The caller must hold no lock. */
  public void connect(ClientConnection connection, RoomCommand.Connect command) {
    if (!mailbox.handleHere(command)) {
      replayBuffers.remove(connection.id());
      refuseAsOverloaded(connection.id());
    }
  }

  /** The caller's I/O thread handles the command itself if the room is idle. */
  @Override
  public void post(RoomCommand.Posted command) {
    if (!mailbox.handleHere(command)) {
      refuseAsOverloaded(command.by());
    }
  }

  /** Hands the room a command of the server; the caller may hold a lock. */
  void post(RoomCommand.SystemCommand command) {
    mailbox.post(command);
  }

  private void refuseAsOverloaded(ConnectionId id) {
    var connection = connections.get(id);
    if (connection != null) {
      connection.refuse(CloseCode.OVERLOADED, "room-overloaded");
    }
  }

  /** Tells the room first, so that a connection that is gone from here is known to the room. */
  @Override
  public void disconnected(ClientConnection connection) {
    connection.outbox().discard();
    if (connections.containsKey(connection.id())) {
      mailbox.post(new RoomCommand.Disconnect(connection.id(), connection.lastReceived()));
      connections.remove(connection.id());
    }
  }

  /**
   * Closes every connection, because the server stops. Everybody's presence ends when they last
   * sent something, and their seats stay reserved. Waits for the database.
   *
   * @return whether every record of the room is written
   */
  CompletableFuture<Boolean> close() {
    for (var connection : connections.values()) {
      try {
        connection.outbox().closeNow(CloseCode.SERVER_STOPPING);
      } catch (RuntimeException gone) {
        LOG.log(Level.DEBUG, "A connection could not be closed", gone);
      }
      disconnected(connection);
    }
    return mailbox.atRest();
  }

  @Override
  public long lastSequence(ClientConnection connection) {
    var buffer = replayBuffers.get(connection.id());
    return buffer == null ? 0 : buffer.last();
  }

  @Override
  public void acknowledged(ClientConnection connection, long sequence) {
    var buffer = replayBuffers.get(connection.id());
    if (buffer != null) {
      buffer.acknowledged(sequence);
    }
  }

  @Override
  public void forgedSender(ClientConnection connection, Instant now) {
    record.accept(
        mailbox.id(), new DurableEvent.Forbidden(keyOf(connection.person()), "forged-sender", now));
  }

  /**
   * Removes those whose access ended, with their seats. A person who is also connected with another
   * sign-in keeps that connection. A person who is away has no sign-in to look at: their seat goes
   * when all of their access has ended.
   */
  void endAccess(AccessEnded end) {
    var people = end.wholePerson().stream().collect(Collectors.toSet());
    connections.values().stream()
        .filter(connection -> end.concerns(connection.signIn()))
        .forEach(connection -> people.add(connection.person()));
    for (var person : people) {
      var theirs =
          connections.values().stream().filter(one -> one.person().equals(person)).toList();
      if (theirs.stream().allMatch(one -> end.concerns(one.signIn()))) {
        mailbox.post(new RoomCommand.PutOut(keyOf(person)));
      } else {
        theirs.stream()
            .filter(one -> end.concerns(one.signIn()))
            .forEach(one -> one.refuse(CloseCode.ACCESS_ENDED, "access-ended"));
      }
    }
  }

  /** Removes one person whose access ended while they connected. */
  void endAccess(ClientConnection connection) {
    mailbox.post(new RoomCommand.PutOut(keyOf(connection.person())));
  }

  int connectionCount() {
    return connections.size();
  }

  List<SignIn> signIns() {
    return connections.values().stream().map(ClientConnection::signIn).toList();
  }

  /** Whether news of ended access arrives late; tells the room when this changes. */
  synchronized void identityDelayed(boolean delayed) {
    if (delayed != identityDelayed) {
      identityDelayed = delayed;
      mailbox.post(new RoomCommand.IdentityDelayed(delayed));
    }
  }

  private static PersonKey keyOf(UserId person) {
    return new PersonKey(person.toString());
  }

  /** Once a second: lets the room check its deadlines and pings the connections. */
  void tick(Instant now) {
    mailbox.post(new RoomCommand.Tick());
    connections.values().forEach(connection -> connection.check(now));
  }

  <T> CompletableFuture<T> ask(Function<RoomQueries, T> question) {
    return mailbox.ask(question);
  }

  @Override
  public void deliver(RoomId room, List<Delivery> deliveries) {
    deliveries.forEach(this::deliver);
  }

  private void deliver(Delivery delivery) {
    if (delivery.resumesFrom() == null) {
      send(delivery.to(), delivery.event());
    } else {
      resume(delivery.resumesFrom(), delivery.to().get(0), delivery.event());
    }
  }

  private void send(List<ConnectionId> recipients, RoomEvent event) {
    var outgoing = messages.of(event);
    var frame = outgoing.message().map(Frame::of);
    for (var recipient : recipients) {
      frame.ifPresent(encoded -> send(recipient, encoded));
      outgoing.close().ifPresent(code -> close(recipient, code));
    }
  }

  /** Adds the frame to the person's replay buffer, and sends it if the person is connected. */
  private void send(ConnectionId recipient, Frame frame) {
    var buffer = replayBuffers.get(recipient);
    if (buffer == null) {
      return;
    }
    var numbered = buffer.add(frame);
    var connection = connections.get(recipient);
    if (connection != null && !connection.send(numbered, buffer)) {
      connection.refuse(CloseCode.OVERLOADED, "slow-reader");
    }
  }

  /** A replaced device leaves its replay buffer to the new one. */
  private void close(ConnectionId id, CloseCode code) {
    if (code != CloseCode.REPLACED) {
      replayBuffers.remove(id);
    }
    var connection = connections.get(id);
    if (connection != null) {
      connection.outbox().closeAfterAll(code);
    }
  }

  /** A person is back: sends what they missed if all of it is kept, or else the whole state. */
  private void resume(ConnectionId before, ConnectionId now, RoomEvent greeting) {
    var buffer = replayBuffers.remove(before);
    if (buffer != null) {
      replayBuffers.put(now, buffer);
    }
    var connection = connections.get(now);
    var point =
        connection == null || buffer == null
            ? null
            : connection.resumePoint().filter(buffer::covers).orElse(null);
    if (point == null) {
      send(List.of(now), greeting);
      return;
    }
    connection.resume(messages.resumed(greeting), buffer.after(point.sequence()));
    send(List.of(now), OutgoingMessages.changedBy(greeting));
  }
}
