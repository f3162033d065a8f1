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

/**
 * How a step-out ends: on time, when a facilitator ends it, and when one of the two people leaves.
 */
class StepOutEndTest extends FourInARoom {
  @Test
  void a_step_out_ends_by_itself() {
    fiaStepsOutWithMax();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    var epoch = room.view(max).epoch();
    room.passes(TEN.minusSeconds(1));
    assertThat(room.view(max).steppedOut()).isTrue();
    room.everybodyForgets();

    room.passes(Duration.ofSeconds(1));
    ida.receivedOnly(new CameBack(room.view(fia)), new CameBack(room.view(max)));
    assertThat(max.welcome().own().stepOut()).isNull();
    assertThat(max.welcome().you().microphone()).isFalse();
    assertThat(room.view(max).epoch()).isEqualTo(epoch + 1);
    assertThat(room.view(max).steppedOut()).isFalse();
    room.recorded().exactly(new DurableEvent.CameBack(max.key(), room.now()));
  }

  @Test
  void of_the_people_outside_only_the_lead_can_end_a_step_out() {
    kim.asks(new SupportCommand.StepOut(max.id(), 10));
    fia.asks(new SupportCommand.EndStepOut());
    assertThat(room.view(max).steppedOut()).isFalse();

    fiaStepsOutWithMax();
    kim.asks(new SupportCommand.EndStepOut());
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void a_person_who_lost_the_connection_returns_to_the_step_out() {
    fiaStepsOutWithMax();
    var lost = max.device();
    room.everybodyForgets();
    max.drops();
    ida.receivedA(RoomEvent.WentAway.class);
    ida.asks(new ParticipantCommand.Say("hm"));
    max.connects();
    assertThat(max.resumesFrom()).isEqualTo(lost);
    assertThat(max.welcome().own().stepOut().with()).isEqualTo(fia.id());
    assertThat(max.welcome().chat()).isEmpty();
    fia.received(new RoomEvent.Returned(room.view(max)));
    assertThat(ida.last(RoomEvent.Returned.class).participant().steppedOut()).isTrue();
    max.asks(new ParticipantCommand.Say("sorry"));
    fia.receivedA(RoomEvent.Said.class);
  }

  @Test
  void a_person_who_is_away_at_the_end_of_a_step_out_learns_of_it_on_the_lost_connection() {
    fiaStepsOutWithMax();
    max.drops();
    fia.asks(new SupportCommand.EndStepOut());
    max.missedA(RoomEvent.Welcomed.class);
    max.connects();
    assertThat(max.welcome().own().stepOut()).isNull();
  }

  @Test
  void a_step_out_ends_when_the_reconnect_window_of_one_person_ends() {
    fiaStepsOutWithMax();
    fia.drops();
    room.everybodyForgets();
    room.passes(TestRoom.RECONNECT_WINDOW);
    assertThat(max.welcome().own().stepOut()).isNull();
    assertThat(max.welcome().participants())
        .extracting(ParticipantView::id)
        .doesNotContain(fia.id());
    ida.received(new RoomEvent.Left(fia.id()), new CameBack(room.view(max)));
    room.recorded()
        .includes(
            new DurableEvent.CameBack(max.key(), room.now()),
            new DurableEvent.Left(fia.key(), DurableEvent.Departure.WINDOW_RAN_OUT, room.now()));
  }

  @Test
  void removal_from_a_step_out_is_removal_from_the_session() {
    fiaStepsOutWithMax();
    room.everybodyForgets();
    kim.asks(new ModerationCommand.Remove(max.id(), "threats", RemovalTerm.DAY));
    max.receivedOnly(new RoomEvent.Removed());
    assertThat(fia.welcome().own().stepOut()).isNull();
    ida.received(new RoomEvent.Left(max.id()), new CameBack(room.view(fia)));
    room.recorded()
        .exactly(
            new DurableEvent.Removed(max.key(), kim.key(), "threats", RemovalTerm.DAY, room.now()),
            new DurableEvent.CameBack(max.key(), room.now()),
            new DurableEvent.Left(max.key(), DurableEvent.Departure.REMOVED, room.now()));
  }

  @Test
  void a_person_whose_access_ends_or_who_leaves_ends_the_step_out() {
    fiaStepsOutWithMax();
    room.post(new RoomCommand.PutOut(max.key()));
    assertThat(fia.welcome().own().stepOut()).isNull();
    fia.asks(new SupportCommand.StepOut(ida.id(), 5));
    fia.asks(new ParticipantCommand.Leave());
    assertThat(ida.welcome().own().stepOut()).isNull();
    assertThat(ida.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void the_end_of_the_session_ends_the_step_out() {
    fiaStepsOutWithMax();
    room.everybodyForgets();
    kim.asks(new ModerationCommand.EndSession());
    max.receivedOnly(new RoomEvent.SessionEnded());
    room.recorded()
        .includes(new DurableEvent.CameBack(max.key(), room.now()))
        .includes(new DurableEvent.Ended(kim.key(), room.now()));
    assertThat(room.room().snapshot().support().stepOuts()).isEmpty();
  }

  @Test
  void after_a_crash_both_people_return_to_the_step_out() {
    max.asks(new ParticipantCommand.RaiseHand(true));
    fiaStepsOutWithMax();
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
    fia.receivedA(RoomEvent.Said.class);
    ida.receivedNothing();
  }

  @Test
  void after_a_long_crash_the_step_out_ended_at_its_planned_time() {
    fiaStepsOutWithMax();
    var until = room.now().plus(TEN);
    room.crashes(Duration.ofMinutes(15));
    room.everybodyForgets();
    max.connects();
    assertThat(max.welcome().own().stepOut()).isNull();
    room.recorded().includes(new DurableEvent.CameBack(max.key(), until));
  }
}
