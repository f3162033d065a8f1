package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.WaitingView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * After a lost connection, a second device or a crash, a person has the same seat and hand, and
 * microphone and camera are off.
 */
class ReturningTest {
  private final TestRoom room = new TestRoom(8);

  @Test
  void a_person_who_loses_the_connection_is_away_and_keeps_the_seat() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.drops(room.now());

    var until = room.now().plus(TestRoom.RECONNECT_WINDOW);
    fia.receivedOnly(new RoomEvent.WentAway(max.id(), until));
    room.recorded().exactly(new DurableEvent.Dropped(max.key(), room.now()));
    assertThat(room.room().standing(max.key()).holdsPlace()).isTrue();
    assertThat(room.room().standing(max.key()).connected()).isFalse();
  }

  @Test
  void a_person_who_returns_in_time_has_the_seat_and_the_hand_and_media_is_off() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var ida = room.joins("Ida", CLIENT);
    max.asks(new ParticipantCommand.RaiseHand(true));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    max.asks(new ParticipantCommand.SetMicrophone(true));
    var before = max.welcome().you();

    max.drops();
    room.passes(Duration.ofSeconds(59));
    max.connects();

    var after = max.welcome().you();
    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.seat()).isEqualTo(before.seat());
    assertThat(after.microphone()).isFalse();
    assertThat(after.camera()).isFalse();
    assertThat(after.epoch()).isGreaterThan(before.epoch());
    assertThat(max.welcome().hands()).containsExactly(max.id(), ida.id());
    assertThat(fia.last(RoomEvent.Returned.class).participant()).isEqualTo(after);
    room.recorded()
        .includes(new DurableEvent.Returned(max.key(), CLIENT, after.seat(), room.now()));
  }

  @Test
  void missed_events_go_to_the_lost_connection_but_negotiation_does_not() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var lost = max.device();
    max.drops();
    fia.asks(new ParticipantCommand.Say("Max will be back"));
    fia.asks(new ModerationCommand.AskToUnmute(max.id()));
    fia.asks(new ParticipantCommand.Describe(max.id(), 1, DescriptionKind.OFFER, "v=0"));

    max.missed(
        new RoomEvent.Said(new ChatLine(1, fia.id(), "Fia", "Max will be back", room.now())),
        new RoomEvent.AskedToUnmute());
    max.connects();
    assertThat(max.resumesFrom()).isEqualTo(lost);
  }

  @Test
  void a_waiting_person_who_loses_the_connection_can_resume_too() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    var lost = max.device();
    max.drops();
    fia.asks(new ModerationCommand.NoticeWaiting());
    max.missed(new RoomEvent.QueueMoved(1, true, true));
    max.connects();
    assertThat(max.resumesFrom()).isEqualTo(lost);
  }

  @Test
  void a_person_who_returns_too_late_cannot_resume() {
    room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.drops();
    room.passes(TestRoom.RECONNECT_WINDOW);
    max.missed(new RoomEvent.Goodbye());
    max.connects();
    assertThat(max.resumesFrom()).isNull();
  }

  @Test
  void a_person_who_does_not_return_in_time_is_gone() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.asks(new ParticipantCommand.RaiseHand(true));
    max.drops();
    room.passes(TestRoom.RECONNECT_WINDOW);

    fia.received(new RoomEvent.Left(max.id()));
    assertThat(fia.last(RoomEvent.HandsChanged.class).hands()).isEmpty();
    room.recorded()
        .includes(new DurableEvent.Left(max.key(), Departure.WINDOW_RAN_OUT, room.now()));
    max.connects().receivedA(RoomEvent.WaitingBegan.class);
  }

  @Test
  void a_presence_interval_never_ends_before_it_begins() {
    var max = room.joins("Max", CLIENT);
    max.drops(room.now().minusSeconds(20));
    room.recorded().exactly(new DurableEvent.Dropped(max.key(), room.now()));
  }

  @Test
  void the_person_is_asked_before_a_second_device_takes_over() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.connects().receivedOnly(new EntryRefused(NoEntry.ALREADY_IN));
    fia.receivedNothing();
  }

  @Test
  void a_second_device_takes_over_the_same_seat() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var before = max.welcome().you();
    room.everybodyForgets();

    max.takesOver().oldDeviceReceived(new RoomEvent.Replaced());

    assertThat(max.welcome().you().seat()).isEqualTo(before.seat());
    assertThat(max.welcome().you().id()).isEqualTo(before.id());
    assertThat(max.welcome().participants()).hasSize(2);
    assertThat(fia.last(RoomEvent.Returned.class).participant().epoch())
        .isEqualTo(before.epoch() + 1);
    room.recorded().nothing();
  }

  @Test
  void the_room_ignores_commands_from_a_replaced_device() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.takesOver();
    room.everybodyForgets();
    max.asksWithOldDevice(new ParticipantCommand.Say("still here"));
    max.asksWithOldDevice(new ParticipantCommand.Leave());
    fia.receivedNothing();
  }

  @Test
  void a_demoted_facilitator_returns_as_a_client() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", RoomRole.CO_FACILITATOR);
    kim.drops();
    kim.isNow(CLIENT);
    kim.connects().receivedA(RoomEvent.WaitingBegan.class);
    fia.receivedA(RoomEvent.DoorChanged.class);
  }

  /** Otherwise nobody could lift it, because a facilitator cannot be blanked. */
  @Test
  void a_blanked_person_who_returns_as_a_facilitator_is_no_longer_blanked() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    fia.asks(new ModerationCommand.Blank(max.id(), true, "One moment."));
    max.drops();
    max.isNow(RoomRole.CO_FACILITATOR);
    max.connects();
    assertThat(max.welcome().own().blanked()).isNull();
  }

  @Test
  void after_a_crash_everybody_comes_back_to_the_same_seat() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var ida = room.joins("Ida", CLIENT);
    var tom = room.connects("Tom", CLIENT);
    var ben = room.joins("Ben", CLIENT);
    fia.asks(new SessionFlowCommand.SetTopic("What evenings are for", 0));
    fia.asks(new ModerationCommand.Remove(ben.id(), "threats", RemovalTerm.SESSION));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    max.asks(new ParticipantCommand.RaiseHand(true));
    max.asks(new ParticipantCommand.SetCamera(true));
    var before = max.welcome().you();

    room.crashes(Duration.ofMinutes(5));
    room.passes(Duration.ofSeconds(89));
    max.connects();
    tom.connects();
    ben.connects();
    fia.connects();

    assertThat(max.welcome().you().seat()).isEqualTo(before.seat());
    assertThat(max.welcome().you().epoch()).isGreaterThan(before.epoch());
    assertThat(max.welcome().you().camera()).isFalse();
    assertThat(max.welcome().hands()).containsExactly(ida.id(), max.id());
    assertThat(max.welcome().topic()).isEqualTo("What evenings are for");
    ben.received(new EntryRefused(NoEntry.REMOVED));
    assertThat(fia.welcome().waiting())
        .extracting(WaitingView::participant)
        .containsExactly(tom.id());

    room.passes(Duration.ofSeconds(1));
    fia.received(new RoomEvent.Left(ida.id()));
  }
}
