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
import health.vesper.platform.Counters;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalListener;
import health.vesper.room.journal.JournalQueue;
import health.vesper.room.mailbox.RoomMailbox;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.signal.protocol.ProtocolCodec;
import health.vesper.signal.protocol.Translation;
import health.vesper.signal.socket.ClientConnection;
import health.vesper.signal.socket.Login;
import health.vesper.signal.socket.ManualTransport;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.ResumePoint;
import health.vesper.signal.socket.UserLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A real room whose people are on hand-driven lines; the time is the test's. */
final class WiredRoom {
  static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final RoomId ROOM = new RoomId(new UUID(0, 1));

  final Counters counters = new Counters();
  private final UserLimits shares = new UserLimits();
  final List<DurableEvent> recorded = new ArrayList<>();
  Instant now = SIX;
  Instant loginsEnd = Instant.MAX;
  private final LiveRoom room;

  /** Opens a line; a facilitator is in, a client waits. */
  Somebody comes(String name, RoomRole role) {
    return new Somebody(new UserId(UUID.randomUUID()), name, role, null);
  }

  /** A client who comes and is let in. */
  Somebody admitted(Somebody facilitator, String name) {
    var client = comes(name, RoomRole.CLIENT);
    facilitator.says("{\"type\":\"admit-all\"}");
    assertThat(client.types()).contains("welcomed");
    return client;
  }

  static PersonKey key(UserId person) {
    return new PersonKey(person.toString());
  }

  /** Time goes by, second by second. */
  void passes(int seconds) {
    for (int second = 0; second < seconds; second++) {
      now = now.plusSeconds(1);
      room.beat(now);
    }
  }

  void accessEnds(AccessEnded end) {
    room.putOut(end);
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
    var lane =
        new JournalQueue(
            ROOM,
            (id, event) -> recorded.add(event),
            new Forgetful(),
            Runnable::run,
            (delay, task) -> {},
            new Unheard());
    var live =
        new LiveRoom(
            plan.endsAt(),
            new Translation(new MeshUnder(policy), counters),
            (id, event) -> recorded.add(event));
    room = live.with(new RoomMailbox(Room.open(ROOM, plan), Runnable::run, () -> now, live, lane));
  }

  /** One person with one line. */
  final class Somebody {
    final UserId person;
    final ManualTransport line = new ManualTransport();
    private final String name;
    private final RoomRole role;
    final ClientConnection peer;

    Somebody(UserId person, String name, RoomRole role, ResumePoint bookmark) {
      this.person = person;
      this.name = name;
      this.role = role;
      line.atOnce = true;
      var connection = ConnectionId.random();
      var login = new Login(person, loginsEnd);
      var speech = shares.speechOf(person, now);
      peer =
          new ClientConnection(
              connection, login, bookmark, room, new Outbox(line), speech, counters, now);
      room.awaits(peer);
      room.enters(new RoomCommand.Connect(connection, key(person), role, name, true, false, null));
    }

    /** The same person with another line, who says nothing of what was heard before. */
    Somebody onAnotherDevice() {
      return comesBack(null);
    }

    /** The same page on a new line: says how far it had heard. */
    Somebody comesBack() {
      return comesBack(bookmark());
    }

    Somebody comesBack(ResumePoint bookmark) {
      return new Somebody(person, name, role, bookmark);
    }

    void drops() {
      room.lost(peer);
    }

    ResumePoint bookmark() {
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
      peer.said(frame.getBytes(UTF_8), now);
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

  private static final class Forgetful implements RoomMemory {
    @Override
    public Optional<String> recall(RoomId room) {
      return Optional.empty();
    }

    @Override
    public void remember(RoomId room, String state) {}
  }

  private static final class Unheard implements JournalListener {
    @Override
    public void delayed(RoomId room, int kept, RuntimeException cause) {}

    @Override
    public void caughtUp(RoomId room) {}

    @Override
    public void lost(RoomId room, DurableEvent event, long lostSoFar) {}
  }
}
