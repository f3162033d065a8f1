package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

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

/** What a room still knows after a crash, as text that other versions can read. */
class MemoryTest {
  private final RoomTalk room = new RoomTalk(8);

  @Test
  void what_is_remembered_is_what_was() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("M\ta\nx\\t=\u2028", CLIENT);
    room.knocks("Ida", CLIENT);
    room.joins("Tom", CLIENT).asks(ParticipantCommand.Leave::new);
    fia.asks(by -> new SessionFlowCommand.SetTopic(by, "a\\nb\tc", 0));
    fia.asks(by -> new ModerationCommand.Lock(by, true));
    max.asks(by -> new ParticipantCommand.RaiseHand(by, true));

    var state = room.room().state();
    assertThat(RoomSnapshot.fromText(state.toText())).isEqualTo(state);
    assertThat(state.people()).hasSize(4);
  }

  @Test
  void how_somebody_stands_is_known_before_the_room_is_open_again() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var tom = room.joins("Tom", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    tom.asks(ParticipantCommand.Leave::new);
    fia.asks(by -> new ModerationCommand.Lock(by, true));

    var state = RoomSnapshot.fromText(room.room().state().toText());
    assertThat(state.standing(max.key()))
        .isEqualTo(new ParticipantStatus(false, false, true, true, false, 1));
    assertThat(state.standing(ida.key()).holdsPlace()).isTrue();
    assertThat(state.standing(tom.key()).holdsPlace()).isFalse();
    assertThat(state.standing(new PersonKey("a stranger")).holdsPlace()).isFalse();
  }

  @Test
  void what_was_said_is_never_remembered() {
    var max = room.joins("Max", CLIENT);
    max.asks(by -> new ParticipantCommand.Say(by, "I drank again"));
    assertThat(room.room().state().toText()).doesNotContain("drank");
  }

  @Test
  void what_a_later_version_adds_is_passed_over() {
    room.joins("Max", CLIENT);
    var state = room.room().state();
    var later =
        state
            .toText()
            .replace("\tid=", "\tpronoun=they\tid=")
            .concat("\nstep-out\twith=somebody\n\nhand\t\ngarbage");
    assertThat(RoomSnapshot.fromText(later)).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n\n",
        "person",
        "person\tid=nonsense\tkey=a",
        "person\tid=00000000-0000-0000-0000-000000000001\tkey=a\trole=KING\tname=a\tphase=INSIDE",
        "room\ttopic-since=yesterday",
        "hand\tid=1",
        "removed",
        "{\"version\":7}"
      })
  void what_cannot_be_read_leaves_an_empty_room(String text) {
    assertThat(RoomSnapshot.fromText(text)).isEqualTo(RoomSnapshot.fromText(""));
  }

  @Test
  void nobody_is_remembered_twice_and_no_two_in_one_seat() {
    room.joins("Fia", FACILITATOR);
    room.joins("Max", CLIENT);
    var state = room.room().state();
    var line = state.toText().lines().filter(one -> one.contains("key of Max")).findFirst();
    var another = line.orElseThrow().replace("key of Max", "key of Ida");
    var seated = another.replaceFirst("\tid=[^\t]+", "\tid=00000000-0000-4000-8000-000000000001");
    for (var again : List.of(line.orElseThrow(), another, seated)) {
      assertThat(RoomSnapshot.fromText(state.toText() + "\n" + again)).isEqualTo(state);
    }
  }

  @Test
  void who_was_removed_stays_removed_even_when_nothing_else_can_be_read() {
    var state = RoomSnapshot.fromText("person\tbroken\nremoved\tkey=max\nroom\ttopic-since=never");
    assertThat(state.removed()).containsExactly(new PersonKey("max"));
  }
}
