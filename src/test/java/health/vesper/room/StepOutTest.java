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

/** Two go aside inside the session: who may, what the two see of it, and what the group sees. */
class StepOutTest extends FourInARoom {
  @Test
  void the_two_see_where_they_are_and_the_others_that_they_are_back_soon() {
    max.asks(new ParticipantCommand.SetMicrophone(true));
    fia.asks(new ParticipantCommand.SetCamera(true));
    var epoch = room.view(max).epoch();
    room.everybodyForgets();
    fiaTakesMaxAside();

    var until = room.now().plus(TEN);
    assertThat(max.welcome().own().stepOut())
        .isEqualTo(new StepOutView(fia.id(), room.now(), until));
    assertThat(fia.welcome().own().stepOut())
        .isEqualTo(new StepOutView(max.id(), room.now(), until));
    assertThat(max.welcome().you().microphone()).isFalse();
    assertThat(fia.welcome().you().camera()).isFalse();
    assertThat(room.view(max).epoch()).isEqualTo(epoch + 1);
    assertThat(room.view(max).steppedOut()).isTrue();
    ida.heardOnly(new SteppedOut(room.view(fia)), new SteppedOut(room.view(max)));
    room.recorded().exactly(new DurableEvent.SteppedOut(max.key(), fia.key(), room.now()));
  }

  @Test
  void two_aside_hear_each_other_even_when_all_places_in_the_group_are_taken() {
    var ben = room.joins("Ben", CLIENT);
    assertThat(room.view(ben).media()).isFalse();
    fia.asks(new SupportCommand.StepOut(ben.id(), 5));
    assertThat(ben.welcome().you().media()).isTrue();
    ben.asks(new ParticipantCommand.SetMicrophone(true));
    fia.heard(new RoomEvent.MediaChanged(ben.id(), true, false));
    assertThat(room.view(ben).media()).isFalse();

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(ben.welcome().you().media()).isFalse();
    assertThat(room.view(fia).media()).isTrue();
  }

  @Test
  void places_for_picture_and_sound_are_kept() {
    fiaTakesMaxAside();
    var ben = room.joins("Ben", CLIENT);
    assertThat(room.view(ben).media()).isFalse();
    assertThat(room.view(max).media()).isTrue();
    assertThat(room.view(fia).media()).isTrue();
  }

  @Test
  void nobody_is_large_in_the_group_who_is_not_with_it() {
    kim.asks(new SessionFlowCommand.Spotlight(max.id()));
    fiaTakesMaxAside();
    ida.heard(new SessionFlowEvent.SpotlightChanged(null));
    refused(kim, new SessionFlowCommand.Spotlight(max.id()));
  }

  @Test
  void it_can_be_made_longer_without_a_word_being_lost() {
    fiaTakesMaxAside();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    max.asks(new ParticipantCommand.Say("please stay"));
    room.passes(Duration.ofMinutes(9));
    room.everybodyForgets();
    fia.asks(new SupportCommand.ExtendStepOut(20));

    assertThat(max.welcome().own().stepOut().until())
        .isEqualTo(room.now().plus(Duration.ofMinutes(20)));
    assertThat(max.welcome().you().microphone()).isTrue();
    assertThat(max.welcome().chat()).hasSize(1);
    ida.heardNothing();
    room.recorded().exactly(new Moderated(fia.key(), "extend-step-out", max.key(), room.now()));
    room.passes(Duration.ofMinutes(19));
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void each_facilitator_may_be_aside_with_one() {
    var ben = room.joins("Ben", CLIENT);
    fiaTakesMaxAside();
    kim.asks(new SupportCommand.StepOut(ida.id(), 5));
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Say("one"));
    ida.asks(new ParticipantCommand.Say("two"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("one");
    assertThat(kim.last(RoomEvent.Said.class).line().text()).isEqualTo("two");
    ben.heardNothing();

    refused(fia, new SupportCommand.StepOut(ben.id(), 5));
    refused(fia, new SupportCommand.StepOut(ida.id(), 5));
    room.passes(Duration.ofMinutes(5));
    refused(kim, new SupportCommand.StepOut(max.id(), 5));
    assertThat(room.view(ida).steppedOut()).isFalse();
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void only_somebody_who_is_there_and_is_no_staff_can_be_taken_aside() {
    max.drops();
    fiaTakesMaxAside();
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
    fia.asks(new SupportCommand.StepOut(kim.id(), 5));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    var tom = room.knocks("Tom", CLIENT);
    fia.asks(new SupportCommand.StepOut(tom.id(), 5));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_HERE);
  }

  @Test
  void facilitators_go_on_hearing_what_facilitators_hear() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    kim.asks(new SessionFlowCommand.TellStaff("all well here"));
    ida.asks(new ParticipantCommand.NeedMoment(true));
    fia.heardA(SessionFlowEvent.StaffSaid.class).heardA(SupportEvent.MomentsChanged.class);
    room.knocks("Tom", CLIENT);
    fia.heardA(RoomEvent.DoorChanged.class);
    max.heardNothing();
  }
}
