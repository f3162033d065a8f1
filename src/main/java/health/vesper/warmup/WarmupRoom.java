package health.vesper.warmup;

import health.vesper.admission.TicketClaims;
import health.vesper.media.MediaPlane;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.OutgoingMessages;
import health.vesper.signal.rooms.LiveRoom;
import health.vesper.signal.rooms.RoomEntry;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.SequencedFrame;
import health.vesper.signal.socket.Transport;
import health.vesper.signal.socket.UserLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A room outside the directory, with made-up people whose connections lead nowhere. Everything
 * happens on the caller's thread and in the caller's transaction.
 */
final class WarmupRoom {
  private static final String CANDIDATE =
      "{\"type\":\"offer-candidate\",\"to\":\"%s\",\"toEpoch\":1,\"candidate\":\"candidate:1 1 udp 1"
          + " 192.0.2.1 9 typ relay raddr 0.0.0.0 rport 0\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}";

  /** What every person sends. */
  private static final List<String> MESSAGES =
      List.of(
          "{\"type\":\"say\",\"text\":\"Good evening\"}",
          "{\"type\":\"raise-hand\",\"raised\":true}",
          "{\"type\":\"raise-hand\",\"raised\":false}",
          "{\"type\":\"answer-ping\",\"n\":1}",
          CANDIDATE);

  private final List<TicketClaims> tickets;
  private final Clock clock;
  private final MeterRegistry metrics = new SimpleMeterRegistry();
  private final UserLimits limits = new UserLimits();
  private final LiveRoom room;

  WarmupRoom(
      List<TicketClaims> tickets,
      MediaPlane media,
      Clock clock,
      Consumer<List<JournalEntry>> writers) {
    this.tickets = tickets;
    this.clock = clock;
    var id = tickets.get(0).room();
    var plan = tickets.get(0).plan().inRoom(media.places());
    var queue =
        new JournalQueue(
            id,
            new SameTransaction(writers),
            RoomMemory.NONE,
            Runnable::run,
            (delay, task) -> {},
            new SilentListener());
    room =
        new LiveRoom(
            Room.open(id, plan),
            queue,
            Runnable::run,
            clock,
            new OutgoingMessages(media, metrics),
            (roomId, event) -> {},
            plan.endsAt());
  }

  /** Everybody connects, sends something and leaves. */
  void play() {
    var connections = new ArrayList<ClientConnection>();
    for (var ticket : tickets) {
      connections.add(connect(ticket));
      send(connections.get(0), "{\"type\":\"admit-all\"}");
    }
    var recipient = connections.get(0).id().toString();
    for (var connection : connections) {
      for (var message : MESSAGES) {
        send(connection, message.formatted(recipient));
      }
    }
    for (int i = connections.size() - 1; i >= 0; i--) {
      send(connections.get(i), "{\"type\":\"leave\"}");
      connections.get(i).disconnected();
    }
  }

  private void send(ClientConnection connection, String message) {
    connection.received(message.getBytes(StandardCharsets.UTF_8), clock.instant());
  }

  private ClientConnection connect(TicketClaims ticket) {
    var now = clock.instant();
    var connection =
        new ClientConnection(
            ConnectionId.random(),
            new Login(ticket.person(), ticket.plan().endsAt()),
            null,
            room,
            new Outbox(new NullTransport()),
            limits.forConnection(ticket.person(), now),
            metrics,
            now);
    room.add(connection);
    room.connect(connection, RoomEntry.connectCommand(connection, ticket));
    return connection;
  }

  private record SameTransaction(Consumer<List<JournalEntry>> writers) implements Journal {
    @Override
    public void write(RoomId id, DurableEvent event) {
      writers.accept(List.of(new JournalEntry(id, event)));
    }

    @Override
    public void write(
        RoomId id, List<DurableEvent> events, boolean firstAttempt, Consumer<Written> listener) {
      try {
        writers.accept(events.stream().map(e -> new JournalEntry(id, e, firstAttempt)).toList());
      } catch (RuntimeException e) {
        listener.accept(new Written(0, e));
        return;
      }
      listener.accept(new Written(events.size(), null));
    }
  }

  /** Encodes every frame as a socket does, so that encoding gets warm, too. */
  private static final class NullTransport implements Transport {
    @Override
    public void send(SequencedFrame frame, Runnable done) {
      frame.writeTo(ByteBuffer.allocate(frame.maxLength()));
      done.run();
    }

    @Override
    public void close(CloseCode code) {}
  }

  private static final class SilentListener implements JournalListener {
    @Override
    public void delayed(RoomId id, int kept, RuntimeException cause) {}

    @Override
    public void caughtUp(RoomId id) {}

    @Override
    public void lost(RoomId id, DurableEvent event, long lostSoFar) {}
  }
}
