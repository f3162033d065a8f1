package health.vesper.signal.rooms;

import static health.vesper.signal.rooms.WiredRoom.SIX;
import static health.vesper.signal.rooms.WiredRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.media.IcePolicy;
import health.vesper.platform.MetricNames;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.protocol.CloseCode;
import org.junit.jupiter.api.Test;

/** People on hand-driven lines in a real room: what one says, the right others are told. */
class LiveRoomTest {
  private final WiredRoom room = new WiredRoom(IcePolicy.RELAY);

  @Test
  void a_client_waits_is_let_in_and_everybody_hears_the_same_frame() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.comes("Max A.", RoomRole.CLIENT);
    assertThat(max.types()).containsExactly("waiting-began");
    fia.says("{\"type\":\"admit-all\"}");
    var noor = room.admitted(fia, "Noor");
    noor.says("{\"type\":\"say\",\"text\":\"Good evening\"}");
    assertThat(max.last("said").get("line"))
        .isEqualTo(fia.last("said").get("line"))
        .isEqualTo(noor.last("said").get("line"));
    assertThat(max.types()).doesNotContain("door-changed", "records-delayed-changed");
  }

  @Test
  void whoever_leaves_hears_nothing_more_and_the_line_closes_with_1000() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    max.says("{\"type\":\"leave\"}");
    assertThat(max.line.closed).isEqualTo(CloseCode.LEFT);
    assertThat(fia.types()).contains("left");
  }

  @Test
  void the_second_device_goes_on_and_the_first_is_told_so() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var phone = room.admitted(fia, "Max A.");
    var laptop = phone.onAnotherDevice();
    assertThat(phone.types()).endsWith("replaced");
    assertThat(phone.line.closed).isEqualTo(CloseCode.REPLACED);
    assertThat(laptop.last("welcomed").get("you").get("epoch").asInt()).isEqualTo(2);
  }

  @Test
  void the_removed_learn_no_reason_and_the_ended_session_closes_for_all() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
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
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    for (int second = 1; second <= 12; second++) {
      room.passes(1);
      if (second % 5 == 0) {
        fia.answersPing(second / 5);
      }
    }
    assertThat(max.types()).containsSubsequence("ping-sent", "ping-sent");
    assertThat(max.line.closed).isEqualTo(CloseCode.SILENT);
    assertThat(fia.line.closed).isNull();
    assertThat(fia.last("went-away").get("participant").asText()).isEqualTo(max.id());
    assertThat(room.recorded).contains(new DurableEvent.Dropped(key(max.person), SIX));
    assertThat(room.refused("silent")).isEqualTo(1);
  }

  @Test
  void a_line_opened_with_a_bearer_token_ends_with_the_token() {
    room.loginsEnd = SIX.plusSeconds(3);
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    room.passes(3);
    assertThat(fia.line.closed).isNull();
    room.passes(1);
    assertThat(fia.line.closed).isEqualTo(CloseCode.VIOLATION);
  }

  @Test
  void a_forged_sender_ends_the_line_and_is_on_record() {
    var max = room.comes("Max A.", RoomRole.CLIENT);
    max.says("{\"type\":\"end-session\",\"from\":\"Fia\"}");
    assertThat(max.line.closed).isEqualTo(CloseCode.MALFORMED);
    assertThat(room.recorded)
        .contains(new DurableEvent.Forbidden(key(max.person), "forged-sender", SIX));
    assertThat(room.refused("forged")).isEqualTo(1);
  }

  @Test
  void a_flood_ends_the_line_of_the_one_who_floods_and_of_nobody_else() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    for (int i = 0; i < 81; i++) {
      max.says("{\"type\":\"answer-ping\",\"n\":1}");
    }
    assertThat(max.line.closed).isEqualTo(CloseCode.VIOLATION);
    assertThat(fia.line.closed).isNull();
    assertThat(fia.types()).contains("went-away");
  }

  @Test
  void under_the_relay_policy_no_address_of_ones_own_reaches_another() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
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
    assertThat(room.metrics.counter(MetricNames.CANDIDATES_WITHHELD).count()).isEqualTo(1);
  }
}
