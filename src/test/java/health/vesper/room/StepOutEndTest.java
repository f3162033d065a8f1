package health.vesper.room;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent.CameBack;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How two come back from aside: in time, when called, and whatever happens to one of them. */
class StepOutEndTest extends FourInARoom {
  @Test
  void it_ends_by_itself() {
    fiaTakesMaxAside();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    var epoch = room.view(max).epoch();
    room.passes(TEN.minusSeconds(1));
    assertThat(room.view(max).steppedOut()).isTrue();
    room.everybodyForgets();

    room.passes(Duration.ofSeconds(1));
    ida.heardOnly(new CameBack(room.view(fia)), new CameBack(room.view(max)));
    assertThat(max.welcome().own().stepOut()).isNull();
    assertThat(max.welcome().you().microphone()).isFalse();
    assertThat(room.view(max).epoch()).isEqualTo(epoch + 1);
    assertThat(room.view(max).steppedOut()).isFalse();
    room.recorded().exactly(new DurableEvent.CameBack(max.key(), room.now()));
  }

  @Test
  void who_leads_calls_back_and_nobody_else_from_outside() {
    kim.asks(new SupportCommand.StepOut(max.id(), 10));
    fia.asks(new SupportCommand.EndStepOut());
    assertThat(room.view(max).steppedOut()).isFalse();

    fiaTakesMaxAside();
    kim.asks(new SupportCommand.EndStepOut());
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void a_drop_returns_to_it() {
    fiaTakesMaxAside();
    var lost = max.device();
    room.everybodyForgets();
    max.drops();
    ida.heardA(RoomEvent.WentAway.class);
    ida.asks(new ParticipantCommand.Say("hm"));
    max.connects();
    assertThat(max.resumesFrom()).isEqualTo(lost);
    assertThat(max.welcome().own().stepOut().with()).isEqualTo(fia.id());
    assertThat(max.welcome().chat()).isEmpty();
    fia.heard(new RoomEvent.Returned(room.view(max)));
    assertThat(ida.last(RoomEvent.Returned.class).participant().steppedOut()).isTrue();
    max.asks(new ParticipantCommand.Say("sorry"));
    fia.heardA(RoomEvent.Said.class);
  }

  @Test
  void who_was_away_when_it_ended_is_told_so_where_they_were() {
    fiaTakesMaxAside();
    max.drops();
    fia.asks(new SupportCommand.EndStepOut());
    max.missedA(RoomEvent.Welcomed.class);
    max.connects();
    assertThat(max.welcome().own().stepOut()).isNull();
  }

  @Test
  void the_other_comes_back_when_the_hold_of_one_runs_out() {
    fiaTakesMaxAside();
    fia.drops();
    room.everybodyForgets();
    room.passes(RoomTalk.HOLD);
    assertThat(max.welcome().own().stepOut()).isNull();
    assertThat(max.welcome().participants())
        .extracting(ParticipantView::id)
        .doesNotContain(fia.id());
    ida.heard(new RoomEvent.Left(fia.id()), new CameBack(room.view(max)));
    room.recorded()
        .includes(
            new DurableEvent.CameBack(max.key(), room.now()),
            new DurableEvent.Left(fia.key(), DurableEvent.Departure.WINDOW_RAN_OUT, room.now()));
  }

  @Test
  void removal_from_it_is_removal() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    kim.asks(new ModerationCommand.Remove(max.id(), "threats", RemovalTerm.DAY));
    max.heardOnly(new RoomEvent.Removed());
    assertThat(fia.welcome().own().stepOut()).isNull();
    ida.heard(new RoomEvent.Left(max.id()), new CameBack(room.view(fia)));
    room.recorded()
        .exactly(
            new DurableEvent.Removed(max.key(), kim.key(), "threats", RemovalTerm.DAY, room.now()),
            new DurableEvent.CameBack(max.key(), room.now()),
            new DurableEvent.Left(max.key(), DurableEvent.Departure.REMOVED, room.now()));
  }

  @Test
  void who_is_put_out_or_leaves_is_out_of_it_too() {
    fiaTakesMaxAside();
    room.post(new RoomCommand.PutOut(max.key()));
    assertThat(fia.welcome().own().stepOut()).isNull();
    fia.asks(new SupportCommand.StepOut(ida.id(), 5));
    fia.asks(new ParticipantCommand.Leave());
    assertThat(ida.welcome().own().stepOut()).isNull();
    assertThat(ida.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void the_end_of_the_session_ends_it() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    kim.asks(new ModerationCommand.EndSession());
    max.heardOnly(new RoomEvent.SessionEnded());
    room.recorded()
        .includes(new DurableEvent.CameBack(max.key(), room.now()))
        .includes(new DurableEvent.Ended(kim.key(), room.now()));
    assertThat(room.room().snapshot().support().stepOuts()).isEmpty();
  }

  @Test
  void after_a_crash_the_two_come_back_into_it() {
    max.asks(new ParticipantCommand.RaiseHand(true));
    fiaTakesMaxAside();
    var until = room.now().plus(TEN);
    room.crashes(Duration.ofMinutes(1));
    max.connects();
    fia.connects();
    ida.connects();
    assertThat(max.welcome().own().stepOut().with()).isEqualTo(fia.id());
    assertThat(fia.welcome().own().stepOut().until()).isEqualTo(until);
    assertThat(ida.welcome().hands()).containsExactly(max.id());
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Say("here again"));
    fia.heardA(RoomEvent.Said.class);
    ida.heardNothing();
  }

  @Test
  void after_a_long_crash_it_was_over_when_it_was_to_be() {
    fiaTakesMaxAside();
    var until = room.now().plus(TEN);
    room.crashes(Duration.ofMinutes(15));
    room.everybodyForgets();
    max.connects();
    assertThat(max.welcome().own().stepOut()).isNull();
    room.recorded().includes(new DurableEvent.CameBack(max.key(), until));
  }
}
