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

/** Between two aside and their group: nothing is heard through the wall, in either direction. */
class StepOutAudienceTest extends FourInARoom {
  @Test
  void what_is_said_aside_is_heard_aside_and_what_is_said_in_the_group_there() {
    ida.asks(new ParticipantCommand.Say("before"));
    fiaTakesMaxAside();
    assertThat(max.welcome().chat()).isEmpty();
    room.everybodyForgets();

    max.asks(new ParticipantCommand.Say("I drank"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("I drank");
    ida.heardNothing();
    kim.heardNothing();
    room.everybodyForgets();

    ida.asks(new ParticipantCommand.Say("where is Max?"));
    kim.heardA(RoomEvent.Said.class);
    max.heardNothing();
    fia.heardNothing();

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(max.welcome().chat())
        .extracting(ChatLine::text)
        .containsExactly("before", "where is Max?");
    assertThat(ida.takesOver().welcome().chat())
        .extracting(ChatLine::text)
        .doesNotContain("I drank");
  }

  @Test
  void sound_and_picture_stay_on_their_side() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    fia.heardOnly(new RoomEvent.MediaChanged(max.id(), true, false));
    ida.heardNothing();
    assertThat(room.view(max).microphone()).isFalse();
    ida.asks(new ParticipantCommand.SetCamera(true));
    kim.heardOnly(new RoomEvent.MediaChanged(ida.id(), false, true));
    assertThat(max.takesOver().welcome().participants())
        .filteredOn(p -> p.id().equals(ida.id()))
        .extracting(ParticipantView::camera)
        .containsExactly(false);
  }

  @Test
  void nothing_is_relayed_through_the_wall() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    var epochOfFia = room.view(fia).epoch();
    ida.asks(new ParticipantCommand.Describe(max.id(), 2, DescriptionKind.OFFER, "v=0"));
    max.asks(new ParticipantCommand.Describe(ida.id(), 1, DescriptionKind.OFFER, "v=0"));
    fia.asks(new ParticipantCommand.OfferCandidate(kim.id(), 1, "candidate:1", "0", 0));
    room.people().forEach(RoomUser::heardNothing);

    max.asks(
        new ParticipantCommand.Describe(fia.id(), epochOfFia - 1, DescriptionKind.OFFER, "v=0"));
    fia.heardNothing();
    max.asks(new ParticipantCommand.Describe(fia.id(), epochOfFia, DescriptionKind.OFFER, "v=0"));
    fia.heardA(RoomEvent.DescriptionRelayed.class);
  }

  @Test
  void hands_and_captions_are_the_groups() {
    var cap = room.joins("Cap", CAPTIONER);
    max.asks(new ParticipantCommand.RaiseHand(true));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    fiaTakesMaxAside();
    assertThat(max.welcome().hands()).containsExactly(max.id());
    assertThat(fia.welcome().hands()).containsExactly(max.id());
    room.everybodyForgets();

    cap.asks(new ParticipantCommand.Caption("…and so I said"));
    kim.asks(new ModerationCommand.LowerHand(ida.id()));
    ida.heardA(SessionFlowEvent.Captioned.class).heardA(RoomEvent.HandsChanged.class);
    max.heardNothing();
    fia.heardNothing();
    refused(max, new ParticipantCommand.RaiseHand(false));
    ida.asks(new ParticipantCommand.RaiseHand(true));

    fia.asks(new SupportCommand.EndStepOut());
    assertThat(max.welcome().hands()).containsExactly(max.id(), ida.id());
    assertThat(max.welcome().course().captions()).hasSize(1);
  }

  @Test
  void the_groups_break_is_not_theirs_until_they_are_back() {
    fiaTakesMaxAside();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    ida.asks(new ParticipantCommand.SetMicrophone(true));
    room.everybodyForgets();
    kim.asks(new SessionFlowCommand.StartBreak(20));
    ida.heardA(SessionFlowEvent.BreakBegan.class);
    max.heardNothing();
    assertThat(max.takesOver().welcome().course().breakUntil()).isNull();
    max.asks(new ParticipantCommand.SetMicrophone(true));
    fia.heard(new RoomEvent.MediaChanged(max.id(), true, false));

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
  void the_group_is_steered_from_the_group(ParticipantCommand what) {
    ida.asks(new ParticipantCommand.Say("a line"));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    fiaTakesMaxAside();
    refused(fia, what);
  }

  @Test
  void nobody_lays_a_hand_on_the_other_side() {
    fiaTakesMaxAside();
    refused(kim, new ModerationCommand.Mute(max.id()));
    refused(kim, new ModerationCommand.AskToUnmute(max.id()));
    refused(kim, new ModerationCommand.StopCamera(max.id()));
    refused(fia, new ModerationCommand.Blank(ida.id(), true, ""));
    refused(fia, new ModerationCommand.LowerHand(ida.id()));

    max.asks(new ParticipantCommand.SetMicrophone(true));
    ida.asks(new ParticipantCommand.SetMicrophone(true));
    kim.asks(new ModerationCommand.MuteAll());
    ida.heardA(RoomEvent.Muted.class);
    max.didNotHearA(RoomEvent.Muted.class);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.Mute(max.id()));
    max.heardOnly(new RoomEvent.Muted());
    ida.heardNothing();
  }
}
