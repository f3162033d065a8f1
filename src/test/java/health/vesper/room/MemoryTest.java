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

/** What a room still knows after a restart. It is JSON that other versions can read. */
class MemoryTest {
  private final TestRoom room = new TestRoom(8);

  @Test
  void a_snapshot_restores_the_same_state() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("M\ta\nx\\t=\u2028", CLIENT);
    room.connects("Ida", CLIENT);
    room.joins("Tom", CLIENT).asks(new ParticipantCommand.Leave());
    fia.asks(new SessionFlowCommand.SetTopic("a\\nb\tc", 0));
    fia.asks(new ModerationCommand.Lock(true));
    max.asks(new ParticipantCommand.RaiseHand(true));

    var state = room.room().snapshot();
    assertThat(RoomSnapshotJson.read(RoomSnapshotJson.write(state))).isEqualTo(state);
    assertThat(state.people()).hasSize(4);
  }

  @Test
  void the_stored_state_of_a_person_is_known_before_the_room_opens_again() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.joins("Tom", CLIENT);
    var ida = room.connects("Ida", CLIENT);
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
  void a_snapshot_never_contains_chat() {
    var max = room.joins("Max", CLIENT);
    max.asks(new ParticipantCommand.Say("I drank again"));
    assertThat(RoomSnapshotJson.write(room.room().snapshot())).doesNotContain("drank");
  }

  @Test
  void fields_from_a_later_version_are_ignored() {
    room.joins("Max", CLIENT);
    var state = room.room().snapshot();
    var later =
        RoomSnapshotJson.write(state)
            .replace("{\"id\":", "{\"pronoun\":\"they\",\"id\":")
            .replaceFirst("\\{", "{\"mood\":[1,{}],");
    assertThat(RoomSnapshotJson.read(later)).isEqualTo(state);
  }

  @Test
  void only_a_person_with_unreadable_data_is_left_out() {
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
  void an_unreadable_snapshot_gives_an_empty_room(String text) {
    assertThat(RoomSnapshotJson.read(text)).isEqualTo(RoomSnapshotJson.read("{}"));
  }

  @Test
  void a_snapshot_contains_nobody_twice_and_no_two_people_in_one_seat() {
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
  void a_removed_person_stays_removed_even_when_the_rest_is_unreadable() {
    var state =
        RoomSnapshotJson.read(
            "{\"people\":[\"broken\"],\"removed\":[\"max\"],\"topicSince\":\"never\"}");
    assertThat(state.removed()).containsExactly(new PersonKey("max"));
  }
}
