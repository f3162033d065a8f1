package health.vesper.signal.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.media.IcePolicy;
import health.vesper.platform.MetricNames;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.socket.Outbox;
import health.vesper.signal.socket.ReplayBuffer;
import health.vesper.signal.socket.ResumePoint;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A client that comes back in time gets exactly the frames that it missed, and nobody else's. */
class ResumeTest {
  private final WiredRoom room = new WiredRoom(IcePolicy.RELAY);
  private WiredRoom.Somebody fia;
  private WiredRoom.Somebody max;

  @BeforeEach
  void max_is_in_the_room() {
    fia = room.comes("Fia", RoomRole.FACILITATOR);
    max = room.admitted(fia, "Max A.");
  }

  @Test
  void the_first_frame_names_the_tape_and_all_but_pings_are_numbered() {
    room.passes(5);
    fia.says("{\"type\":\"say\",\"text\":\"Good evening\"}");
    assertThat(max.frames().get(0).path("tape").asText()).hasSizeGreaterThan(12);
    assertThat(max.frames()).filteredOn(frame -> frame.has("tape")).hasSize(1);
    assertThat(max.frames())
        .filteredOn(frame -> !frame.path("type").asText().equals("ping-sent"))
        .extracting(frame -> frame.path("seq").asLong())
        .doesNotHaveDuplicates()
        .isSorted()
        .startsWith(1L);
    assertThat(max.last("ping-sent").has("seq")).isFalse();
  }

  @Test
  void what_was_missed_comes_in_order_and_then_what_the_return_changed() {
    max.says("{\"type\":\"set-microphone\",\"on\":true}");
    max.drops();
    fia.says("{\"type\":\"say\",\"text\":\"One\"}");
    var noor = room.admitted(fia, "Noor");
    noor.says("{\"type\":\"raise-hand\",\"raised\":true}");
    fia.says("{\"type\":\"say\",\"text\":\"Two\"}");
    room.passes(1);

    var back = max.comesBack();

    assertThat(back.types())
        .containsExactly("resumed", "said", "joined", "hands-changed", "said", "returned");
    assertThat(texts(back.frames())).containsExactly("One", "Two");
    var you = back.last("returned").get("participant");
    assertThat(you.get("id").asText()).isEqualTo(max.id());
    assertThat(you.get("epoch").asInt()).isEqualTo(2);
    assertThat(you.get("microphone").asBoolean()).isFalse();
    assertThat(you.get("awayUntil").isNull()).isTrue();
    assertThat(room.metrics.counter(MetricNames.CONNECTIONS_RESUMED).count()).isEqualTo(1);
  }

  @Test
  void nothing_that_was_heard_is_told_again_however_often_the_line_breaks() {
    fia.says("{\"type\":\"say\",\"text\":\"One\"}");
    max.drops();
    fia.says("{\"type\":\"say\",\"text\":\"Two\"}");
    var again = max.comesBack();
    again.drops();
    fia.says("{\"type\":\"say\",\"text\":\"Three\"}");
    var mark = new ResumePoint(max.resumePoint().bufferId(), again.resumePoint().sequence());
    assertThat(texts(again.comesBack(mark).frames())).containsExactly("Three");
  }

  @Test
  void a_page_that_takes_its_own_place_over_resumes_and_does_not_hear_that_it_was_replaced() {
    fia.says("{\"type\":\"say\",\"text\":\"One\"}");
    var back = max.comesBack();
    assertThat(max.types()).endsWith("replaced");
    assertThat(back.types()).containsExactly("resumed", "returned");
  }

  @Test
  void negotiation_with_a_connection_that_is_gone_is_not_told_again() {
    var before = max.resumePoint();
    fia.says(
        "{\"type\":\"describe\",\"to\":\"%s\",\"toEpoch\":1,\"kind\":\"offer\",\"sdp\":\"v=0\"}"
            .formatted(max.id()));
    assertThat(max.types()).contains("description-relayed");
    max.drops();
    assertThat(max.comesBack(before).types()).containsExactly("resumed", "returned");
  }

  @Test
  void somebody_at_the_door_hears_what_was_written_to_them() {
    var noor = room.comes("Noor", RoomRole.CLIENT);
    var id = fia.last("door-changed").at("/waiting/0/participant").asText();
    noor.drops();
    fia.says(
        "{\"type\":\"write-waiting\",\"participant\":\"%s\",\"text\":\"Five minutes\"}"
            .formatted(id));
    fia.says("{\"type\":\"notice-waiting\"}");
    var back = noor.comesBack();
    assertThat(back.types())
        .containsExactly("resumed", "facilitator-wrote", "queue-moved", "queue-moved");
    assertThat(back.last("queue-moved").get("seen").asBoolean()).isTrue();
  }

  @Test
  void a_tape_is_good_for_its_own_person_only() {
    var noor = room.admitted(fia, "Noor");
    noor.drops();
    var mark = new ResumePoint(max.resumePoint().bufferId(), 0);
    fia.says("{\"type\":\"mute\",\"participant\":\"%s\"}".formatted(max.id()));
    assertThat(noor.comesBack(mark).types()).first().isEqualTo("welcomed");
    assertThat(room.comes("Ida", RoomRole.CLIENT).comesBack(mark).types())
        .containsExactly("waiting-began");
  }

  @Test
  void another_device_is_told_everything() {
    assertThat(max.onAnotherDevice().types()).containsExactly("welcomed");
  }

  @Test
  void a_number_that_was_never_given_is_answered_with_everything() {
    max.drops();
    var invented = new ResumePoint(max.resumePoint().bufferId(), 1_000_000);
    assertThat(max.comesBack(invented).types()).containsExactly("welcomed");
  }

  @Test
  void what_came_before_an_answered_ping_is_forgotten_and_never_needed() {
    fia.says("{\"type\":\"say\",\"text\":\"One\"}");
    var beforePing = max.resumePoint().sequence();
    fia.says("{\"type\":\"say\",\"text\":\"Two\"}");
    room.passes(5);
    max.answersPing(1);
    var mark = max.resumePoint();
    max.drops();
    assertThat(max.comesBack(new ResumePoint(mark.bufferId(), beforePing)).types())
        .containsExactly("welcomed");
  }

  @Test
  void who_missed_more_than_a_tape_holds_is_told_everything() {
    max.drops();
    for (int i = 0; i <= ReplayBuffer.MAX_FRAMES; i++) {
      fia.says("{\"type\":\"say\",\"text\":\"line %d\"}".formatted(i));
      room.now = room.now.plusMillis(50);
    }
    assertThat(max.comesBack().types()).containsExactly("welcomed");
  }

  @Test
  void after_the_hold_there_is_nothing_to_go_on_from() {
    max.drops();
    for (int i = 1; i <= 12; i++) {
      room.passes(5);
      fia.answersPing(i);
    }
    fia.says("{\"type\":\"say\",\"text\":\"After Max\"}");
    assertThat(max.comesBack().types()).containsExactly("waiting-began");
  }

  @Test
  void a_slow_reader_is_cut_off_with_1013_is_away_and_catches_up() {
    max.line.atOnce = false;
    for (int i = 0; max.line.closed == null; i++) {
      fia.says("{\"type\":\"say\",\"text\":\"line %d\"}".formatted(i));
      room.now = room.now.plusMillis(50);
    }
    assertThat(max.line.closed).isEqualTo(CloseCode.OVERLOADED);
    assertThat(fia.types()).contains("went-away");
    assertThat(room.refused("slow-reader")).isEqualTo(1);
    fia.says("{\"type\":\"say\",\"text\":\"the last\"}");

    var back = max.comesBack();
    var all = texts(max.frames());
    all = java.util.stream.Stream.concat(all.stream(), texts(back.frames()).stream()).toList();
    assertThat(all).isEqualTo(texts(fia.frames()));
    assertThat(all).endsWith("the last").hasSizeGreaterThan(Outbox.MAX_FRAMES);
  }

  private static List<String> texts(List<JsonNode> frames) {
    return frames.stream()
        .filter(frame -> frame.get("type").asText().equals("said"))
        .map(frame -> frame.at("/line/text").asText())
        .toList();
  }
}
