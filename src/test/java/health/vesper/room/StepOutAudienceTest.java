package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CAPTIONER;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportCommand;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step-out and the group receive nothing of each other, in either direction. */
class StepOutAudienceTest extends FourInARoom {
  @Test
  void chat_of_a_step_out_stays_there_and_chat_of_the_group_stays_with_the_group() {
    ida.asks(new ParticipantCommand.Say("before"));
    fiaStepsOutWithMax();
    assertThat(max.welcome().chat()).isEmpty();
    room.everybodyForgets();

    max.asks(new ParticipantCommand.Say("I drank"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("I drank");
    ida.receivedNothing();
    kim.receivedNothing();
    room.everybodyForgets();

    ida.asks(new ParticipantCommand.Say("where is Max?"));
    kim.receivedA(RoomEvent.Said.class);
    max.receivedNothing();
    fia.receivedNothing();

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(max.welcome().chat())
        .extracting(ChatLine::text)
        .containsExactly("before", "where is Max?");
    assertThat(ida.takesOver().welcome().chat())
        .extracting(ChatLine::text)
        .doesNotContain("I drank");
  }

  @Test
  void sound_and_picture_stay_inside_the_step_out_or_the_group() {
    fiaStepsOutWithMax();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    fia.receivedOnly(new RoomEvent.MediaChanged(max.id(), true, false));
    ida.receivedNothing();
    assertThat(room.view(max).microphone()).isFalse();
    ida.asks(new ParticipantCommand.SetCamera(true));
    kim.receivedOnly(new RoomEvent.MediaChanged(ida.id(), false, true));
    assertThat(max.takesOver().welcome().participants())
        .filteredOn(p -> p.id().equals(ida.id()))
        .extracting(ParticipantView::camera)
        .containsExactly(false);
  }

  @Test
  void nothing_is_relayed_between_a_step_out_and_the_group() {
    fiaStepsOutWithMax();
    room.everybodyForgets();
    var epochOfFia = room.view(fia).epoch();
    ida.asks(new ParticipantCommand.Describe(max.id(), 2, DescriptionKind.OFFER, "v=0"));
    max.asks(new ParticipantCommand.Describe(ida.id(), 1, DescriptionKind.OFFER, "v=0"));
    fia.asks(new ParticipantCommand.OfferCandidate(kim.id(), 1, "candidate:1", "0", 0));
    room.people().forEach(RoomUser::receivedNothing);

    max.asks(
        new ParticipantCommand.Describe(fia.id(), epochOfFia - 1, DescriptionKind.OFFER, "v=0"));
    fia.receivedNothing();
    max.asks(new ParticipantCommand.Describe(fia.id(), epochOfFia, DescriptionKind.OFFER, "v=0"));
    fia.receivedA(RoomEvent.DescriptionRelayed.class);
  }

  @Test
  void hands_and_captions_stay_with_the_group() {
    var cap = room.joins("Cap", CAPTIONER);
    max.asks(new ParticipantCommand.RaiseHand(true));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    fiaStepsOutWithMax();
    assertThat(max.welcome().hands()).containsExactly(max.id());
    assertThat(fia.welcome().hands()).containsExactly(max.id());
    room.everybodyForgets();

    cap.asks(new ParticipantCommand.Caption("…and so I said"));
    kim.asks(new ModerationCommand.LowerHand(ida.id()));
    ida.receivedA(SessionFlowEvent.Captioned.class).receivedA(RoomEvent.HandsChanged.class);
    max.receivedNothing();
    fia.receivedNothing();
    refused(max, new ParticipantCommand.RaiseHand(false));
    ida.asks(new ParticipantCommand.RaiseHand(true));

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(max.welcome().hands()).containsExactly(max.id(), ida.id());
    assertThat(max.welcome().course().captions()).hasSize(1);
  }

  @Test
  void the_groups_break_does_not_apply_to_a_step_out_until_it_ends() {
    fiaStepsOutWithMax();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    ida.asks(new ParticipantCommand.SetMicrophone(true));
    room.everybodyForgets();
    kim.asks(new SessionFlowCommand.StartBreak(20));
    ida.receivedA(SessionFlowEvent.BreakBegan.class);
    max.receivedNothing();
    assertThat(max.takesOver().welcome().course().breakUntil()).isNull();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    fia.received(new RoomEvent.MediaChanged(max.id(), true, false));

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(max.welcome().course().breakUntil()).isNotNull();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    assertThat(max.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.ON_BREAK);
  }

  static Stream<ParticipantCommand> whatIsDoneToTheGroup() {
    return Stream.of(
        new SessionFlowCommand.OrderHands(true),
        new SessionFlowCommand.LowerAllHands(),
        new SessionFlowCommand.DeleteChatLine(1),
        new SessionFlowCommand.PauseChat(true),
        new SessionFlowCommand.StartBreak(5),
        new SessionFlowCommand.EndBreak());
  }

  @ParameterizedTest
  @MethodSource("whatIsDoneToTheGroup")
  void only_a_facilitator_with_the_group_can_control_the_session_flow(ParticipantCommand what) {
    ida.asks(new ParticipantCommand.Say("a line"));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    fiaStepsOutWithMax();
    refused(fia, what);
  }

  @Test
  void facilitators_cannot_moderate_people_on_the_other_side_of_a_step_out() {
    fiaStepsOutWithMax();
    refused(kim, new ModerationCommand.Mute(max.id()));
    refused(kim, new ModerationCommand.AskToUnmute(max.id()));
    refused(kim, new ModerationCommand.StopCamera(max.id()));
    refused(fia, new ModerationCommand.Blank(ida.id(), true, ""));
    refused(fia, new ModerationCommand.LowerHand(ida.id()));

    max.asks(new ParticipantCommand.SetMicrophone(true));
    ida.asks(new ParticipantCommand.SetMicrophone(true));
    kim.asks(new ModerationCommand.MuteAll());
    ida.receivedA(RoomEvent.Muted.class);
    max.didNotReceiveA(RoomEvent.Muted.class);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.Mute(max.id()));
    max.receivedOnly(new RoomEvent.Muted());
    ida.receivedNothing();
  }
}
