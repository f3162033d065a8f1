package health.vesper.signal.rooms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.access.AccessEnded;
import health.vesper.identity.UserId;
import health.vesper.media.IcePolicy;
import health.vesper.media.IceServer;
import health.vesper.media.MediaPlane;
import health.vesper.platform.MetricNames;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.signal.protocol.OutgoingMessages;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.ManualTransport;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.ResumePoint;
import health.vesper.signal.socket.UserLimits;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A real room whose connections and clock are driven by the test. */
final class WiredRoom {
  static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final RoomId ROOM = new RoomId(new UUID(0, 1));

  final MeterRegistry metrics = new SimpleMeterRegistry();
  private final UserLimits limits = new UserLimits();
  final List<DurableEvent> recorded = new ArrayList<>();
  Instant now = SIX;
  Instant loginsEnd = Instant.MAX;
  private final LiveRoom room;

  /** Connects somebody: a facilitator is admitted, a client waits. */
  Somebody comes(String name, RoomRole role) {
    return new Somebody(new UserId(UUID.randomUUID()), name, role, null);
  }

  /** A client who connects and is admitted. */
  Somebody admitted(Somebody facilitator, String name) {
    var client = comes(name, RoomRole.CLIENT);
    facilitator.says("{\"type\":\"admit-all\"}");
    assertThat(client.types()).contains("welcomed");
    return client;
  }

  static PersonKey key(UserId person) {
    return new PersonKey(person.toString());
  }

  /** The clock goes on, second by second. */
  void passes(int seconds) {
    for (int second = 0; second < seconds; second++) {
      now = now.plusSeconds(1);
      room.tick(now);
    }
  }

  void accessEnds(AccessEnded end) {
    room.endAccess(end);
  }

  /** How many connections were refused or closed for this reason. */
  double refused(String reason) {
    return metrics.counter(MetricNames.CONNECTIONS_REFUSED, MetricNames.REASON, reason).count();
  }

  void identityDelayed(boolean delayed) {
    room.identityDelayed(delayed);
  }

  WiredRoom(IcePolicy policy) {
    var plan =
        new RoomPlan(
            12,
            4,
            Duration.ofSeconds(60),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            SIX,
            SIX.plusSeconds(10_800));
    var journal =
        new JournalQueue(
            ROOM,
            (id, event) -> recorded.add(event),
            RoomMemory.NONE,
            Runnable::run,
            (delay, task) -> {},
            new SilentListener());
    room =
        new LiveRoom(
            Room.open(ROOM, plan),
            journal,
            Runnable::run,
            () -> now,
            new OutgoingMessages(new MeshUnder(policy), metrics),
            (id, event) -> recorded.add(event),
            plan.endsAt());
  }

  /** One person with one connection. */
  final class Somebody {
    final UserId person;
    final ManualTransport line = new ManualTransport();
    private final String name;
    private final RoomRole role;
    final ClientConnection connection;

    Somebody(UserId person, String name, RoomRole role, ResumePoint resumePoint) {
      this.person = person;
      this.name = name;
      this.role = role;
      line.atOnce = true;
      var id = ConnectionId.random();
      var login = new Login(person, loginsEnd);
      var limit = limits.forConnection(person, now);
      connection =
          new ClientConnection(id, login, resumePoint, room, new Outbox(line), limit, metrics, now);
      room.add(connection);
      room.connect(
          connection, new RoomCommand.Connect(id, key(person), role, name, true, false, null));
    }

    /** The same person with another device, which has received nothing before. */
    Somebody onAnotherDevice() {
      return comesBack(null);
    }

    /** The same page with a new connection: it says which frame it received last. */
    Somebody comesBack() {
      return comesBack(resumePoint());
    }

    Somebody comesBack(ResumePoint resumePoint) {
      return new Somebody(person, name, role, resumePoint);
    }

    void drops() {
      connection.disconnected();
    }

    ResumePoint resumePoint() {
      String tape = null;
      long after = 0;
      for (var frame : frames()) {
        tape = frame.path("tape").asText(tape);
        after = frame.path("seq").asLong(after);
      }
      return new ResumePoint(tape, after);
    }

    void answersPing(int n) {
      says("{\"type\":\"answer-ping\",\"n\":%d}".formatted(n));
    }

    void says(String frame) {
      connection.received(frame.getBytes(UTF_8), now);
    }

    void offers(Somebody other, String candidate) {
      says(
          "{\"type\":\"offer-candidate\",\"to\":\"%s\",\"toEpoch\":1,\"candidate\":\"%s\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}"
              .formatted(other.id(), candidate));
    }

    String id() {
      return last("welcomed").get("you").get("id").asText();
    }

    List<JsonNode> frames() {
      return line.sent.stream().map(WiredRoom::json).toList();
    }

    List<String> types() {
      return line.sent.stream().map(frame -> json(frame).get("type").asText()).toList();
    }

    JsonNode last(String type) {
      return line.sent.stream()
          .map(WiredRoom::json)
          .filter(message -> message.get("type").asText().equals(type))
          .reduce((earlier, later) -> later)
          .orElseThrow(() -> new AssertionError("no " + type + " in " + types()));
    }
  }

  private static JsonNode json(String frame) {
    try {
      return ProtocolCodec.mapper().readTree(frame);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private record MeshUnder(IcePolicy icePolicy) implements MediaPlane {
    @Override
    public int places() {
      return 4;
    }

    @Override
    public List<IceServer> iceServersFor(ParticipantId participant) {
      return List.of();
    }
  }

  private static final class SilentListener implements JournalListener {
    @Override
    public void delayed(RoomId room, int kept, RuntimeException cause) {}

    @Override
    public void caughtUp(RoomId room) {}

    @Override
    public void lost(RoomId room, DurableEvent event, long lostSoFar) {}
  }
}
