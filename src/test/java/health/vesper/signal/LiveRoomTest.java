package health.vesper.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.identity.UserId;
import health.vesper.media.IcePolicy;
import health.vesper.media.IceServer;
import health.vesper.media.MediaPlane;
import health.vesper.room.ConnectionId;
import health.vesper.room.DurableEvent;
import health.vesper.room.DurableLane;
import health.vesper.room.LaneAlarm;
import health.vesper.room.ParticipantId;
import health.vesper.room.PersonKey;
import health.vesper.room.Room;
import health.vesper.room.RoomCommand;
import health.vesper.room.RoomId;
import health.vesper.room.RoomMailbox;
import health.vesper.room.RoomMemory;
import health.vesper.room.RoomPlan;
import health.vesper.room.RoomRole;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People on hand-driven lines in a real room: what one says, the right others are told. */
class LiveRoomTest {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final RoomId ROOM = new RoomId(new UUID(0, 1));

  private final Counters counters = new Counters();
  private final List<DurableEvent> recorded = new ArrayList<>();
  private Instant now = SIX;
  private Instant until = Instant.MAX;
  private final LiveRoom room = roomUnder(IcePolicy.RELAY);

  @Test
  void a_client_waits_is_let_in_and_everybody_hears_the_same_frame() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var max = comes("Max A.", RoomRole.CLIENT);
    assertThat(max.types()).containsExactly("waiting-began");
    fia.says("{\"type\":\"admit-all\"}");
    var noor = admitted(fia, "Noor");
    noor.says("{\"type\":\"say\",\"text\":\"Good evening\"}");
    assertThat(max.last("said")).isEqualTo(fia.last("said")).isEqualTo(noor.last("said"));
    assertThat(max.types()).doesNotContain("door-changed", "records-delayed-changed");
  }

  @Test
  void whoever_leaves_hears_nothing_more_and_the_line_closes_with_1000() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var max = admitted(fia, "Max A.");
    max.says("{\"type\":\"leave\"}");
    assertThat(max.line.closed).isEqualTo(CloseCode.LEFT);
    assertThat(fia.types()).contains("left");
  }

  @Test
  void the_second_device_goes_on_and_the_first_is_told_so() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var phone = admitted(fia, "Max A.");
    var laptop = new Somebody(phone.person, "Max A.", RoomRole.CLIENT);
    assertThat(phone.types()).endsWith("replaced");
    assertThat(phone.line.closed).isEqualTo(CloseCode.REPLACED);
    assertThat(laptop.last("welcomed").get("you").get("epoch").asInt()).isEqualTo(2);
  }

  @Test
  void the_removed_learn_no_reason_and_the_ended_session_closes_for_all() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var max = admitted(fia, "Max A.");
    fia.says(
        "{\"type\":\"remove\",\"participant\":\"%s\",\"reason\":\"Was driving\",\"term\":\"session\"}"
            .formatted(max.id()));
    assertThat(max.line.sent).noneMatch(frame -> frame.contains("driving"));
    assertThat(max.line.closed).isEqualTo(CloseCode.REMOVED);
    fia.says("{\"type\":\"end-session\"}");
    assertThat(fia.line.closed).isEqualTo(CloseCode.SESSION_ENDED);
  }

  @Test
  void somebody_silent_for_twelve_seconds_is_away_since_they_were_last_heard() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var max = admitted(fia, "Max A.");
    for (int second = 1; second <= 12; second++) {
      now = SIX.plusSeconds(second);
      if (second % 5 == 0) {
        fia.says("{\"type\":\"answer-ping\",\"n\":1}");
      }
      room.beat(now);
    }
    assertThat(max.types()).containsSubsequence("ping-sent", "ping-sent");
    assertThat(max.line.closed).isEqualTo(CloseCode.SILENT);
    assertThat(fia.line.closed).isNull();
    assertThat(fia.last("went-away").get("participant").asText()).isEqualTo(max.id());
    assertThat(recorded).contains(new DurableEvent.Dropped(key(max.person), SIX));
    assertThat(counters.all()).containsEntry("silent", 1L);
  }

  @Test
  void a_line_opened_with_a_bearer_token_ends_with_the_token() {
    until = SIX.plusSeconds(3);
    var fia = comes("Fia", RoomRole.FACILITATOR);
    room.beat(SIX.plusSeconds(3));
    assertThat(fia.line.closed).isNull();
    room.beat(SIX.plusSeconds(4));
    assertThat(fia.line.closed).isEqualTo(CloseCode.VIOLATION);
  }

  @Test
  void a_forged_sender_ends_the_line_and_is_on_record() {
    var max = comes("Max A.", RoomRole.CLIENT);
    max.says("{\"type\":\"end-session\",\"from\":\"Fia\"}");
    assertThat(max.line.closed).isEqualTo(CloseCode.MALFORMED);
    assertThat(recorded)
        .contains(new DurableEvent.Forbidden(key(max.person), "forged-sender", SIX));
    assertThat(counters.all()).containsEntry("forged", 1L);
  }

  @Test
  void a_flood_ends_the_line_of_the_one_who_floods_and_of_nobody_else() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var max = admitted(fia, "Max A.");
    for (int i = 0; i < 81; i++) {
      max.says("{\"type\":\"answer-ping\",\"n\":1}");
    }
    assertThat(max.line.closed).isEqualTo(CloseCode.VIOLATION);
    assertThat(fia.line.closed).isNull();
    assertThat(fia.types()).contains("went-away");
  }

  @Test
  void under_the_relay_policy_no_address_of_ones_own_reaches_another() {
    var fia = comes("Fia", RoomRole.FACILITATOR);
    var max = admitted(fia, "Max A.");
    var home = "candidate:1 1 udp 2122260223 198.51.100.9 50000 typ host";
    var relay =
        "candidate:2 1 udp 41885695 192.0.2.7 50001 typ relay raddr 198.51.100.9 rport 50000";
    max.offers(fia, home);
    max.offers(fia, relay);
    max.says(
        "{\"type\":\"describe\",\"to\":\"%s\",\"toEpoch\":1,\"kind\":\"offer\",\"sdp\":\"v=0\\r\\na=%s\\r\\n\"}"
            .formatted(fia.id(), home));
    assertThat(fia.types()).containsOnlyOnce("candidate-relayed").contains("description-relayed");
    assertThat(fia.line.sent).noneMatch(frame -> frame.contains("198.51.100.9"));
    assertThat(counters.all()).containsEntry("candidate-held-back", 1L);
  }

  private Somebody comes(String name, RoomRole role) {
    return new Somebody(new UserId(UUID.randomUUID()), name, role);
  }

  private Somebody admitted(Somebody facilitator, String name) {
    var client = comes(name, RoomRole.CLIENT);
    facilitator.says("{\"type\":\"admit-all\"}");
    assertThat(client.types()).contains("welcomed");
    return client;
  }

  private static PersonKey key(UserId person) {
    return new PersonKey(person.toString());
  }

  private LiveRoom roomUnder(IcePolicy policy) {
    var plan =
        new RoomPlan(
            12, 4, Duration.ofSeconds(60), Duration.ofMinutes(15), SIX, SIX.plusSeconds(10_800));
    var lane =
        new DurableLane(
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
    return live.with(new RoomMailbox(Room.open(ROOM, plan), Runnable::run, () -> now, live, lane));
  }

  /** One person with one line. */
  private final class Somebody {
    final UserId person;
    final OutboxTest.HandTransport line = new OutboxTest.HandTransport();
    private final Peer peer;

    Somebody(UserId person, String name, RoomRole role) {
      this.person = person;
      line.atOnce = true;
      var connection = ConnectionId.random();
      peer = new Peer(connection, new Login(person, until), room, new Outbox(line), counters, now);
      room.enters(
          peer, new RoomCommand.Connect(connection, key(person), role, name, true, false, null));
    }

    void says(String frame) {
      peer.said(frame, now);
    }

    void offers(Somebody other, String candidate) {
      says(
          "{\"type\":\"offer-candidate\",\"to\":\"%s\",\"toEpoch\":1,\"candidate\":\"%s\",\"sdpMid\":\"0\",\"sdpMLineIndex\":0}"
              .formatted(other.id(), candidate));
    }

    String id() {
      return last("welcomed").get("you").get("id").asText();
    }

    List<String> types() {
      return line.sent.stream().map(frame -> json(frame).get("type").asText()).toList();
    }

    JsonNode last(String type) {
      return line.sent.stream()
          .map(LiveRoomTest::json)
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

  private static final class Unheard implements LaneAlarm {
    @Override
    public void delayed(RoomId room, int kept, RuntimeException cause) {}

    @Override
    public void caughtUp(RoomId room) {}

    @Override
    public void lost(RoomId room, DurableEvent event, long lostSoFar) {}
  }
}
