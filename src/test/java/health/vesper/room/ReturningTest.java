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

/** Drops, second devices and crashes: the same seat, the same hand, microphone and camera off. */
class ReturningTest {
  private final RoomTalk room = new RoomTalk(8);

  @Test
  void who_drops_is_away_and_the_seat_is_held() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.drops(room.now());

    var until = room.now().plus(RoomTalk.HOLD);
    fia.heardOnly(new RoomEvent.WentAway(max.id(), until));
    room.recorded().exactly(new DurableEvent.Dropped(max.key(), room.now()));
    assertThat(room.room().standing(max.key()).holdsPlace()).isTrue();
    assertThat(room.room().standing(max.key()).connected()).isFalse();
  }

  @Test
  void who_comes_back_in_time_has_seat_and_hand_and_is_silent() {
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
  void what_somebody_misses_is_told_to_where_they_were_but_no_negotiation() {
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
  void who_waits_and_drops_goes_on_from_there_too() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    var lost = max.device();
    max.drops();
    fia.asks(new ModerationCommand.NoticeWaiting());
    max.missed(new RoomEvent.QueueMoved(1, true, true));
    max.connects();
    assertThat(max.resumesFrom()).isEqualTo(lost);
  }

  @Test
  void who_comes_too_late_goes_on_from_nowhere() {
    room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.drops();
    room.passes(RoomTalk.HOLD);
    max.missed(new RoomEvent.Goodbye());
    max.connects();
    assertThat(max.resumesFrom()).isNull();
  }

  @Test
  void who_does_not_come_back_in_time_is_gone() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.asks(new ParticipantCommand.RaiseHand(true));
    max.drops();
    room.passes(RoomTalk.HOLD);

    fia.heard(new RoomEvent.Left(max.id()));
    assertThat(fia.last(RoomEvent.HandsChanged.class).hands()).isEmpty();
    room.recorded()
        .includes(new DurableEvent.Left(max.key(), Departure.WINDOW_RAN_OUT, room.now()));
    max.connects().heardA(RoomEvent.WaitingBegan.class);
  }

  @Test
  void a_presence_never_ends_before_it_began() {
    var max = room.joins("Max", CLIENT);
    max.drops(room.now().minusSeconds(20));
    room.recorded().exactly(new DurableEvent.Dropped(max.key(), room.now()));
  }

  @Test
  void a_second_device_is_asked_first() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.connects().heardOnly(new EntryRefused(NoEntry.ALREADY_IN));
    fia.heardNothing();
  }

  @Test
  void a_second_device_takes_over_the_same_seat() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    var before = max.welcome().you();
    room.everybodyForgets();

    max.takesOver().oldDeviceHeard(new RoomEvent.Replaced());

    assertThat(max.welcome().you().seat()).isEqualTo(before.seat());
    assertThat(max.welcome().you().id()).isEqualTo(before.id());
    assertThat(max.welcome().participants()).hasSize(2);
    assertThat(fia.last(RoomEvent.Returned.class).participant().epoch())
        .isEqualTo(before.epoch() + 1);
    room.recorded().nothing();
  }

  @Test
  void a_replaced_device_has_no_say() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    max.takesOver();
    room.everybodyForgets();
    max.asksWithOldDevice(new ParticipantCommand.Say("still here"));
    max.asksWithOldDevice(new ParticipantCommand.Leave());
    fia.heardNothing();
  }

  @Test
  void a_demoted_facilitator_comes_back_as_a_client() {
    var fia = room.joins("Fia", FACILITATOR);
    var kim = room.joins("Kim", RoomRole.CO_FACILITATOR);
    kim.drops();
    kim.isNow(CLIENT);
    kim.connects().heardA(RoomEvent.WaitingBegan.class);
    fia.heardA(RoomEvent.DoorChanged.class);
  }

  /** Nobody could lift it any more: who facilitates cannot be paused. */
  @Test
  void who_comes_back_to_facilitate_is_not_paused_any_more() {
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
    var tom = room.knocks("Tom", CLIENT);
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
    ben.heard(new EntryRefused(NoEntry.REMOVED));
    assertThat(fia.welcome().waiting())
        .extracting(WaitingView::participant)
        .containsExactly(tom.id());

    room.passes(Duration.ofSeconds(1));
    fia.heard(new RoomEvent.Left(ida.id()));
  }
}
