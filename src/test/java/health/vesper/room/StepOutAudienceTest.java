package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CAPTIONER;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportCommand;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Between two aside and their group: nothing is heard through the wall, in either direction. */
class StepOutAudienceTest extends FourInARoom {
  @Test
  void what_is_said_aside_is_heard_aside_and_what_is_said_in_the_group_there() {
    ida.asks(by -> new ParticipantCommand.Say(by, "before"));
    fiaTakesMaxAside();
    assertThat(max.welcome().chat()).isEmpty();
    room.everybodyForgets();

    max.asks(by -> new ParticipantCommand.Say(by, "I drank"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("I drank");
    ida.heardNothing();
    kim.heardNothing();
    room.everybodyForgets();

    ida.asks(by -> new ParticipantCommand.Say(by, "where is Max?"));
    kim.heardA(RoomEvent.Said.class);
    max.heardNothing();
    fia.heardNothing();

    fia.asks(SupportCommand.EndStepOut::new);
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
    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    fia.heardOnly(new RoomEvent.MediaChanged(max.id(), true, false));
    ida.heardNothing();
    assertThat(room.view(max).microphone()).isFalse();
    ida.asks(by -> new ParticipantCommand.SetCamera(by, true));
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
    ida.asks(by -> new ParticipantCommand.Describe(by, max.id(), 2, "offer", "v=0"));
    max.asks(by -> new ParticipantCommand.Describe(by, ida.id(), 1, "offer", "v=0"));
    fia.asks(by -> new ParticipantCommand.OfferCandidate(by, kim.id(), 1, "candidate:1", "0", 0));
    room.people().forEach(RoomUser::heardNothing);

    max.asks(by -> new ParticipantCommand.Describe(by, fia.id(), epochOfFia - 1, "offer", "v=0"));
    fia.heardNothing();
    max.asks(by -> new ParticipantCommand.Describe(by, fia.id(), epochOfFia, "offer", "v=0"));
    fia.heardA(RoomEvent.DescriptionRelayed.class);
  }

  @Test
  void hands_and_captions_are_the_groups() {
    var cap = room.joins("Cap", CAPTIONER);
    max.asks(by -> new ParticipantCommand.RaiseHand(by, true));
    ida.asks(by -> new ParticipantCommand.RaiseHand(by, true));
    fiaTakesMaxAside();
    assertThat(max.welcome().hands()).containsExactly(max.id());
    assertThat(fia.welcome().hands()).containsExactly(max.id());
    room.everybodyForgets();

    cap.asks(by -> new ParticipantCommand.Caption(by, "…and so I said"));
    kim.asks(by -> new ModerationCommand.LowerHand(by, ida.id()));
    ida.heardA(SessionFlowEvent.Captioned.class).heardA(RoomEvent.HandsChanged.class);
    max.heardNothing();
    fia.heardNothing();
    refused(max, by -> new ParticipantCommand.RaiseHand(by, false));
    ida.asks(by -> new ParticipantCommand.RaiseHand(by, true));

    fia.asks(SupportCommand.EndStepOut::new);
    assertThat(max.welcome().hands()).containsExactly(max.id(), ida.id());
    assertThat(max.welcome().course().captions()).hasSize(1);
  }

  @Test
  void the_groups_break_is_not_theirs_until_they_are_back() {
    fiaTakesMaxAside();
    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    ida.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    room.everybodyForgets();
    kim.asks(by -> new SessionFlowCommand.StartBreak(by, 20));
    ida.heardA(SessionFlowEvent.BreakBegan.class);
    max.heardNothing();
    assertThat(max.takesOver().welcome().course().breakUntil()).isNull();
    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    fia.heard(new RoomEvent.MediaChanged(max.id(), true, false));

    fia.asks(SupportCommand.EndStepOut::new);
    assertThat(max.welcome().course().breakUntil()).isNotNull();
    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    assertThat(max.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.ON_BREAK);
  }

  static Stream<Function<ConnectionId, RoomCommand>> whatIsDoneToTheGroup() {
    return Stream.of(
        by -> new SessionFlowCommand.OrderHands(by, true),
        SessionFlowCommand.LowerAllHands::new,
        by -> new SessionFlowCommand.DeleteChatLine(by, 1),
        by -> new SessionFlowCommand.PauseChat(by, true),
        by -> new SessionFlowCommand.StartBreak(by, 5),
        SessionFlowCommand.EndBreak::new);
  }

  @ParameterizedTest
  @MethodSource("whatIsDoneToTheGroup")
  void the_group_is_steered_from_the_group(Function<ConnectionId, RoomCommand> what) {
    ida.asks(by -> new ParticipantCommand.Say(by, "a line"));
    ida.asks(by -> new ParticipantCommand.RaiseHand(by, true));
    fiaTakesMaxAside();
    refused(fia, what);
  }

  @Test
  void nobody_lays_a_hand_on_the_other_side() {
    fiaTakesMaxAside();
    refused(kim, by -> new ModerationCommand.Mute(by, max.id()));
    refused(kim, by -> new ModerationCommand.AskToUnmute(by, max.id()));
    refused(kim, by -> new ModerationCommand.StopCamera(by, max.id()));
    refused(fia, by -> new ModerationCommand.Blank(by, ida.id(), true, ""));
    refused(fia, by -> new ModerationCommand.LowerHand(by, ida.id()));

    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    ida.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    kim.asks(ModerationCommand.MuteAll::new);
    ida.heardA(RoomEvent.Muted.class);
    max.didNotHearA(RoomEvent.Muted.class);
    room.everybodyForgets();
    fia.asks(by -> new ModerationCommand.Mute(by, max.id()));
    max.heardOnly(new RoomEvent.Muted());
    ida.heardNothing();
  }
}
