package health.vesper.room;

import static health.vesper.room.RoomRole.CAPTIONER;
import static health.vesper.room.RoomRole.CLIENT;
import static health.vesper.room.RoomRole.CO_FACILITATOR;
import static health.vesper.room.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.DurableEvent.Moderated;
import health.vesper.room.HelpingEvent.CameBack;
import health.vesper.room.HelpingEvent.SteppedOut;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two go aside inside the session: nothing is heard through the wall, in either direction. */
class StepOutTest {
  private static final Duration TEN = Duration.ofMinutes(10);

  private final RoomTalk room = new RoomTalk(8);
  private final Person fia = room.joins("Fia", FACILITATOR);
  private final Person kim = room.joins("Kim", CO_FACILITATOR);
  private final Person max = room.joins("Max", CLIENT);
  private final Person ida = room.joins("Ida", CLIENT);

  private void fiaTakesMaxAside() {
    fia.asks(by -> new Helping.StepOut(by, max.id(), 10));
  }

  private void refused(Person person, Function<ConnectionId, RoomCommand> what) {
    room.everybodyForgets();
    person.asks(what);
    assertThat(person.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.ELSEWHERE);
    room.recorded().nothing();
  }

  @Test
  void the_two_see_where_they_are_and_the_others_that_they_are_back_soon() {
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    fia.asks(by -> new Spoken.SetCamera(by, true));
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
  void what_is_said_aside_is_heard_aside_and_what_is_said_in_the_group_there() {
    ida.asks(by -> new Spoken.Say(by, "before"));
    fiaTakesMaxAside();
    assertThat(max.welcome().chat()).isEmpty();
    room.everybodyForgets();

    max.asks(by -> new Spoken.Say(by, "I drank"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("I drank");
    ida.heardNothing();
    kim.heardNothing();
    room.everybodyForgets();

    ida.asks(by -> new Spoken.Say(by, "where is Max?"));
    kim.heardA(RoomEvent.Said.class);
    max.heardNothing();
    fia.heardNothing();

    fia.asks(Helping.EndStepOut::new);
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
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    fia.heardOnly(new RoomEvent.MediaChanged(max.id(), true, false));
    ida.heardNothing();
    assertThat(room.view(max).microphone()).isFalse();
    ida.asks(by -> new Spoken.SetCamera(by, true));
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
    ida.asks(by -> new Spoken.Describe(by, max.id(), 2, "offer", "v=0"));
    max.asks(by -> new Spoken.Describe(by, ida.id(), 1, "offer", "v=0"));
    fia.asks(by -> new Spoken.OfferCandidate(by, kim.id(), 1, "candidate:1", "0", 0));
    room.people().forEach(Person::heardNothing);

    max.asks(by -> new Spoken.Describe(by, fia.id(), epochOfFia - 1, "offer", "v=0"));
    fia.heardNothing();
    max.asks(by -> new Spoken.Describe(by, fia.id(), epochOfFia, "offer", "v=0"));
    fia.heardA(RoomEvent.DescriptionRelayed.class);
  }

  @Test
  void two_aside_hear_each_other_even_when_all_places_in_the_group_are_taken() {
    var ben = room.joins("Ben", CLIENT);
    assertThat(room.view(ben).media()).isFalse();
    fia.asks(by -> new Helping.StepOut(by, ben.id(), 5));
    assertThat(ben.welcome().you().media()).isTrue();
    ben.asks(by -> new Spoken.SetMicrophone(by, true));
    fia.heard(new RoomEvent.MediaChanged(ben.id(), true, false));
    assertThat(room.view(ben).media()).isFalse();

    fia.asks(Helping.EndStepOut::new);
    assertThat(ben.welcome().you().media()).isFalse();
    assertThat(room.view(fia).media()).isTrue();
  }

  @Test
  void hands_and_captions_are_the_groups() {
    var cap = room.joins("Cap", CAPTIONER);
    max.asks(by -> new Spoken.RaiseHand(by, true));
    ida.asks(by -> new Spoken.RaiseHand(by, true));
    fiaTakesMaxAside();
    assertThat(max.welcome().hands()).containsExactly(max.id());
    assertThat(fia.welcome().hands()).containsExactly(max.id());
    room.everybodyForgets();

    cap.asks(by -> new Spoken.Caption(by, "…and so I said"));
    kim.asks(by -> new Moderation.LowerHand(by, ida.id()));
    ida.heardA(SteeringEvent.Captioned.class).heardA(RoomEvent.HandsChanged.class);
    max.heardNothing();
    fia.heardNothing();
    refused(max, by -> new Spoken.RaiseHand(by, false));
    ida.asks(by -> new Spoken.RaiseHand(by, true));

    fia.asks(Helping.EndStepOut::new);
    assertThat(max.welcome().hands()).containsExactly(max.id(), ida.id());
    assertThat(max.welcome().course().captions()).hasSize(1);
  }

  @Test
  void it_ends_by_itself() {
    fiaTakesMaxAside();
    max.asks(by -> new Spoken.SetMicrophone(by, true));
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
  void it_can_be_made_longer_without_a_word_being_lost() {
    fiaTakesMaxAside();
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    max.asks(by -> new Spoken.Say(by, "please stay"));
    room.passes(Duration.ofMinutes(9));
    room.everybodyForgets();
    fia.asks(by -> new Helping.ExtendStepOut(by, 20));

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
  void who_leads_calls_back_and_nobody_else_from_outside() {
    kim.asks(by -> new Helping.StepOut(by, max.id(), 10));
    fia.asks(Helping.EndStepOut::new);
    assertThat(room.view(max).steppedOut()).isFalse();

    fiaTakesMaxAside();
    kim.asks(Helping.EndStepOut::new);
    assertThat(kim.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.NOT_ALLOWED);
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void each_facilitator_may_be_aside_with_one() {
    var ben = room.joins("Ben", CLIENT);
    fiaTakesMaxAside();
    kim.asks(by -> new Helping.StepOut(by, ida.id(), 5));
    room.everybodyForgets();
    max.asks(by -> new Spoken.Say(by, "one"));
    ida.asks(by -> new Spoken.Say(by, "two"));
    assertThat(fia.last(RoomEvent.Said.class).line().text()).isEqualTo("one");
    assertThat(kim.last(RoomEvent.Said.class).line().text()).isEqualTo("two");
    ben.heardNothing();

    refused(fia, by -> new Helping.StepOut(by, ben.id(), 5));
    refused(fia, by -> new Helping.StepOut(by, ida.id(), 5));
    room.passes(Duration.ofMinutes(5));
    refused(kim, by -> new Helping.StepOut(by, max.id(), 5));
    assertThat(room.view(ida).steppedOut()).isFalse();
    assertThat(room.view(max).steppedOut()).isTrue();
  }

  @Test
  void only_somebody_who_is_there_and_is_no_staff_can_be_taken_aside() {
    max.drops();
    fiaTakesMaxAside();
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.NOT_HERE);
    fia.asks(by -> new Helping.StepOut(by, kim.id(), 5));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.NOT_ALLOWED);
    var tom = room.knocks("Tom", CLIENT);
    fia.asks(by -> new Helping.StepOut(by, tom.id(), 5));
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.NOT_HERE);
  }

  @Test
  void a_drop_returns_to_it() {
    fiaTakesMaxAside();
    var lost = max.device();
    room.everybodyForgets();
    max.drops();
    ida.heardA(RoomEvent.WentAway.class);
    ida.asks(by -> new Spoken.Say(by, "hm"));
    max.connects();
    assertThat(max.goesOnFrom()).isEqualTo(lost);
    assertThat(max.welcome().own().stepOut().with()).isEqualTo(fia.id());
    assertThat(max.welcome().chat()).isEmpty();
    fia.heard(new RoomEvent.Returned(room.view(max)));
    assertThat(ida.last(RoomEvent.Returned.class).participant().steppedOut()).isTrue();
    max.asks(by -> new Spoken.Say(by, "sorry"));
    fia.heardA(RoomEvent.Said.class);
  }

  @Test
  void who_was_away_when_it_ended_is_told_so_where_they_were() {
    fiaTakesMaxAside();
    max.drops();
    fia.asks(Helping.EndStepOut::new);
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
    kim.asks(by -> new Moderation.Remove(by, max.id(), "threats", RemovalTerm.DAY));
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
    fia.asks(by -> new Helping.StepOut(by, ida.id(), 5));
    fia.asks(Spoken.Leave::new);
    assertThat(ida.welcome().own().stepOut()).isNull();
    assertThat(ida.welcome().course().lead()).isEqualTo(kim.id());
  }

  @Test
  void the_end_of_the_session_ends_it() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    kim.asks(Moderation.EndSession::new);
    max.heardOnly(new RoomEvent.SessionEnded());
    room.recorded()
        .includes(new DurableEvent.CameBack(max.key(), room.now()))
        .includes(new DurableEvent.Ended(kim.key(), room.now()));
    assertThat(room.room().state().care().stepOuts()).isEmpty();
  }

  @Test
  void the_groups_break_is_not_theirs_until_they_are_back() {
    fiaTakesMaxAside();
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    ida.asks(by -> new Spoken.SetMicrophone(by, true));
    room.everybodyForgets();
    kim.asks(by -> new Steering.StartBreak(by, 20));
    ida.heardA(SteeringEvent.BreakBegan.class);
    max.heardNothing();
    assertThat(max.takesOver().welcome().course().breakUntil()).isNull();
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    fia.heard(new RoomEvent.MediaChanged(max.id(), true, false));

    fia.asks(Helping.EndStepOut::new);
    assertThat(max.welcome().course().breakUntil()).isNotNull();
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    assertThat(max.last(RoomEvent.Refused.class).why()).isEqualTo(Refusal.ON_BREAK);
  }

  @Test
  void nobody_is_large_in_the_group_who_is_not_with_it() {
    kim.asks(by -> new Steering.Spotlight(by, max.id()));
    fiaTakesMaxAside();
    ida.heard(new SteeringEvent.SpotlightChanged(null));
    refused(kim, by -> new Steering.Spotlight(by, max.id()));
  }

  @Test
  void places_for_picture_and_sound_are_kept() {
    fiaTakesMaxAside();
    var ben = room.joins("Ben", CLIENT);
    assertThat(room.view(ben).media()).isFalse();
    assertThat(room.view(max).media()).isTrue();
    assertThat(room.view(fia).media()).isTrue();
  }

  static Stream<Function<ConnectionId, RoomCommand>> whatIsDoneToTheGroup() {
    return Stream.of(
        by -> new Steering.OrderHands(by, true),
        Steering.LowerAllHands::new,
        by -> new Steering.DeleteChatLine(by, 1),
        by -> new Steering.PauseChat(by, true),
        by -> new Steering.StartBreak(by, 5),
        Steering.EndBreak::new);
  }

  @ParameterizedTest
  @MethodSource("whatIsDoneToTheGroup")
  void the_group_is_steered_from_the_group(Function<ConnectionId, RoomCommand> what) {
    ida.asks(by -> new Spoken.Say(by, "a line"));
    ida.asks(by -> new Spoken.RaiseHand(by, true));
    fiaTakesMaxAside();
    refused(fia, what);
  }

  @Test
  void nobody_lays_a_hand_on_the_other_side() {
    fiaTakesMaxAside();
    refused(kim, by -> new Moderation.Mute(by, max.id()));
    refused(kim, by -> new Moderation.AskToUnmute(by, max.id()));
    refused(kim, by -> new Moderation.StopCamera(by, max.id()));
    refused(fia, by -> new Moderation.Blank(by, ida.id(), true, ""));
    refused(fia, by -> new Moderation.LowerHand(by, ida.id()));

    max.asks(by -> new Spoken.SetMicrophone(by, true));
    ida.asks(by -> new Spoken.SetMicrophone(by, true));
    kim.asks(Moderation.MuteAll::new);
    ida.heardA(RoomEvent.Muted.class);
    max.didNotHearA(RoomEvent.Muted.class);
    room.everybodyForgets();
    fia.asks(by -> new Moderation.Mute(by, max.id()));
    max.heardOnly(new RoomEvent.Muted());
    ida.heardNothing();
  }

  @Test
  void facilitators_go_on_hearing_what_facilitators_hear() {
    fiaTakesMaxAside();
    room.everybodyForgets();
    kim.asks(by -> new Steering.TellStaff(by, "all well here"));
    ida.asks(by -> new Spoken.NeedMoment(by, true));
    fia.heardA(SteeringEvent.StaffSaid.class).heardA(HelpingEvent.MomentsChanged.class);
    room.knocks("Tom", CLIENT);
    fia.heardA(RoomEvent.DoorChanged.class);
    max.heardNothing();
  }

  @Test
  void after_a_crash_the_two_come_back_into_it() {
    max.asks(by -> new Spoken.RaiseHand(by, true));
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
    max.asks(by -> new Spoken.Say(by, "here again"));
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
