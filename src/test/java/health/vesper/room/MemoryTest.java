package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.RoomSnapshotJson;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.snapshot.RoomSnapshot;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a room still knows after a restart, as JSON that other versions can read. */
class MemoryTest {
  private final RoomTalk room = new RoomTalk(8);

  @Test
  void what_is_remembered_is_what_was() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("M\ta\nx\\t=\u2028", CLIENT);
    room.knocks("Ida", CLIENT);
    room.joins("Tom", CLIENT).asks(new ParticipantCommand.Leave());
    fia.asks(new SessionFlowCommand.SetTopic("a\\nb\tc", 0));
    fia.asks(new ModerationCommand.Lock(true));
    max.asks(new ParticipantCommand.RaiseHand(true));

    var state = room.room().snapshot();
    assertThat(RoomSnapshotJson.read(RoomSnapshotJson.write(state))).isEqualTo(state);
    assertThat(state.people()).hasSize(4);
  }

  @Test
  void how_somebody_stands_is_known_before_the_room_is_open_again() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.joins("Tom", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    tom.asks(new ParticipantCommand.Leave());
    fia.asks(new ModerationCommand.Lock(true));

    var state = RoomSnapshotJson.read(RoomSnapshotJson.write(room.room().snapshot()));
    assertThat(state.standing(max.key()))
        .isEqualTo(new ParticipantStatus(false, false, true, true, false, 1));
    assertThat(state.standing(ida.key()).holdsPlace()).isTrue();
    assertThat(state.standing(tom.key()).holdsPlace()).isFalse();
    assertThat(state.standing(new PersonKey("a stranger")).holdsPlace()).isFalse();
  }

  @Test
  void what_was_said_is_never_remembered() {
    var max = room.joins("Max", CLIENT);
    max.asks(new ParticipantCommand.Say("I drank again"));
    assertThat(RoomSnapshotJson.write(room.room().snapshot())).doesNotContain("drank");
  }

  @Test
  void what_a_later_version_adds_is_passed_over() {
    room.joins("Max", CLIENT);
    var state = room.room().snapshot();
    var later =
        RoomSnapshotJson.write(state)
            .replace("{\"id\":", "{\"pronoun\":\"they\",\"id\":")
            .replaceFirst("\\{", "{\"mood\":[1,{}],");
    assertThat(RoomSnapshotJson.read(later)).isEqualTo(state);
  }

  @Test
  void somebody_who_cannot_be_read_is_left_out_and_nobody_else() {
    room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    var broken =
        RoomSnapshotJson.write(room.room().snapshot())
            .replace("\"name\":\"Max\"", "\"name\":{\"first\":\"Max\"}");
    assertThat(RoomSnapshotJson.read(broken).people())
        .extracting(RoomSnapshot.Person::name)
        .containsExactlyInAnyOrder("Fia", "Ida");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "null",
        "[]",
        "person",
        "{\"ended\":",
        "{\"people\":[{\"id\":\"nonsense\",\"key\":\"a\"}]}",
        "{\"people\":[{\"id\":\"00000000-0000-0000-0000-000000000001\",\"key\":\"a\","
            + "\"role\":\"KING\",\"name\":\"a\",\"phase\":\"INSIDE\"}]}",
        "{\"topicSince\":\"yesterday\"}",
        "{\"hands\":[\"1\",null]}",
        "{\"removed\":{}}",
        "{\"support\":{\"crises\":[{\"person\":\"max\"}],\"stepOuts\":[{}]}}",
        "{\"version\":7}"
      })
  void what_cannot_be_read_leaves_an_empty_room(String text) {
    assertThat(RoomSnapshotJson.read(text)).isEqualTo(RoomSnapshotJson.read("{}"));
  }

  @Test
  void nobody_is_remembered_twice_and_no_two_in_one_seat() {
    room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var state = room.room().snapshot();
    var text = RoomSnapshotJson.write(state);
    var again = text.substring(text.indexOf("[{\"id\"") + 1, text.indexOf("}],\"hands\"") + 1);
    var another = again.replace("key of Max", "key of Ida");
    var seated = another.replace(max.id().toString(), "00000000-0000-4000-8000-000000000001");
    for (var more : List.of(again, another, seated)) {
      var twice = text.replace("],\"hands\"", "," + more + "],\"hands\"");
      assertThat(RoomSnapshotJson.read(twice)).isEqualTo(state);
    }
  }

  @Test
  void who_was_removed_stays_removed_even_when_nothing_else_can_be_read() {
    var state =
        RoomSnapshotJson.read(
            "{\"people\":[\"broken\"],\"removed\":[\"max\"],\"topicSince\":\"never\"}");
    assertThat(state.removed()).containsExactly(new PersonKey("max"));
  }
}
