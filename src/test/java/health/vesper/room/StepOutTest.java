package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Moderated;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.StepOutView;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.protocol.SupportEvent.SteppedOut;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A step-out: who may start it, what the two people see, and what the group sees. */
class StepOutTest extends FourInARoom {
  @Test
  void the_two_people_see_the_step_out_and_the_others_see_that_they_will_be_back_soon() {
    max.asks(new ParticipantCommand.SetMicrophone(true));
    fia.asks(new ParticipantCommand.SetCamera(true));
    var epoch = room.view(max).epoch();
    room.everybodyForgets();
    fiaStepsOutWithMax();

    var until = room.now().plus(TEN);
    assertThat(max.welcome().own().stepOut())
        .isEqualTo(new StepOutView(fia.id(), room.now(), until));
    assertThat(fia.welcome().own().stepOut())
        .isEqualTo(new StepOutView(max.id(), room.now(), until));
    assertThat(max.welcome().you().microphone()).isFalse();
    assertThat(fia.welcome().you().camera()).isFalse();
    assertThat(room.view(max).epoch()).isEqualTo(epoch + 1);
    assertThat(room.view(max).steppedOut()).isTrue();
    ida.receivedOnly(new SteppedOut(room.view(fia)), new SteppedOut(room.view(max)));
    room.recorded().exactly(new DurableEvent.SteppedOut(max.key(), fia.key(), room.now()));
  }

  @Test
  void two_people_in_a_step_out_have_media_even_when_all_media_places_are_taken() {
    var ben = room.joins("Ben", CLIENT);
    assertThat(room.view(ben).media()).isFalse();
    fia.asks(new SupportCommand.StepOut(ben.id(), 5));
    assertThat(ben.welcome().you().media()).isTrue();
    ben.asks(new ParticipantCommand.SetMicrophone(true));
    fia.received(new RoomEvent.MediaChanged(ben.id(), true, false));
    assertThat(room.view(ben).media()).isFalse();

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(ben.welcome().you().media()).isFalse();
    assertThat(room.view(fia).media()).isTrue();
  }

  @Test
  void media_places_survive_a_restart() {
    fiaStepsOutWithMax();
    var ben = room.joins("Ben", CLIENT);
    assertThat(room.view(ben).media()).isFalse();
    assertThat(room.view(max).media()).isTrue();
    assertThat(room.view(fia).media()).isTrue();
  }

  @Test
  void a_person_outside_the_group_cannot_be_in_the_spotlight() {
    kim.asks(new SessionFlowCommand.Spotlight(max.id()));
    fiaStepsOutWithMax();
    ida.received(new SessionFlowEvent.SpotlightChanged(null));
    refused(kim, new SessionFlowCommand.Spotlight(max.id()));
  }

  @Test
  void a_facilitator_can_extend_a_step_out_and_no_message_is_lost() {
    fiaStepsOutWithMax();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    max.asks(new ParticipantCommand.Say("please stay"));
    room.passes(Duration.ofMinutes(9));
    room.everybodyForgets();
    fia.asks(new SupportCommand.ExtendStepOut(20));

    assertThat(max.welcome().own().stepOut().until())
        .isEqualTo(room.now().plus(Duration.ofMinutes(20)));
    assertThat(max.welcome().you().microphone()).isTrue();
    assertThat(max.welcome().chat()).hasSize(1);
    ida.receivedNothing();
    room.recorded().exactly(new Moderated(fia.key(), "extend-step-out", max.key(), room.now()));
    room.passes(Duration.ofMinutes(19));
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void each_facilitator_may_step_out_with_one_person() {
    var ben = room.joins("Ben", CLIENT);
    fiaStepsOutWithMax();
    kim.asks(new SupportCommand.StepOut(ida.id(), 5));
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Say("one"));
    ida.asks(new ParticipantCommand.Say("two"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("one");
    assertThat(kim.last(RoomEvent.Said.class).line().text()).isEqualTo("two");
    ben.receivedNothing();

    refused(fia, new SupportCommand.StepOut(ben.id(), 5));
    refused(fia, new SupportCommand.StepOut(ida.id(), 5));
    room.passes(Duration.ofMinutes(5));
    refused(kim, new SupportCommand.StepOut(max.id(), 5));
    assertThat(room.view(ida).steppedOut()).isFalse();
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void a_step_out_needs_a_person_who_is_present_and_is_not_staff() {
    max.drops();
    fiaStepsOutWithMax();
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
    fia.asks(new SupportCommand.StepOut(kim.id(), 5));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    var tom = room.connects("Tom", CLIENT);
    fia.asks(new SupportCommand.StepOut(tom.id(), 5));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
  }

  @Test
  void facilitators_in_a_step_out_still_receive_the_events_for_facilitators() {
    fiaStepsOutWithMax();
    room.everybodyForgets();
    kim.asks(new SessionFlowCommand.TellStaff("all well here"));
    ida.asks(new ParticipantCommand.NeedMoment(true));
    fia.receivedA(SessionFlowEvent.StaffSaid.class).receivedA(SupportEvent.MomentsChanged.class);
    room.connects("Tom", CLIENT);
    fia.receivedA(RoomEvent.DoorChanged.class);
    max.receivedNothing();
  }
}
