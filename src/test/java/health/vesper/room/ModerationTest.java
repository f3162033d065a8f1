package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.DurableEvent.Forbidden;
import health.vesper.room.journal.DurableEvent.Moderated;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantCommand.StaffCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.RoomEvent.Refused;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SupportCommand;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Only who moderates moderates; what they do holds, and is in the record. */
class ModerationTest {
  private final RoomTalk room = new RoomTalk(8);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);
  private final RoomUser ida = room.joins("Ida", CLIENT);

  static Stream<Function<ParticipantId, StaffCommand>> everyModeration() {
    return Stream.of(
        ModerationCommand.Admit::new,
        who -> new ModerationCommand.AdmitAll(),
        who -> new ModerationCommand.NoticeWaiting(),
        who -> new ModerationCommand.WriteWaiting(who, "hi"),
        who -> new ModerationCommand.TurnAway(who, "no"),
        ModerationCommand.Mute::new,
        ModerationCommand.AskToUnmute::new,
        who -> new ModerationCommand.Remove(who, "no", RemovalTerm.SESSION),
        ModerationCommand.LowerHand::new,
        who -> new ModerationCommand.Lock(true),
        who -> new ModerationCommand.MuteAll(),
        ModerationCommand.StopCamera::new,
        who -> new ModerationCommand.Blank(who, true, "no"),
        who -> new SessionFlowCommand.OrderHands(true),
        who -> new SessionFlowCommand.LowerAllHands(),
        who -> new SessionFlowCommand.DeleteChatLine(1),
        who -> new SessionFlowCommand.PauseChat(true),
        SessionFlowCommand.Spotlight::new,
        who -> new SessionFlowCommand.StartBreak(5),
        who -> new SessionFlowCommand.EndBreak(),
        who -> new SessionFlowCommand.SetAgenda(List.of()),
        who -> new SessionFlowCommand.SetTopic("me", 0),
        who -> new SessionFlowCommand.TellStaff("psst"),
        SessionFlowCommand.HandOver::new,
        SupportCommand.SettleMoment::new,
        who -> new SupportCommand.StepOut(who, 5),
        who -> new SupportCommand.ExtendStepOut(5),
        who -> new SupportCommand.EndStepOut(),
        SupportCommand.OpenCrisis::new,
        who -> new ModerationCommand.EndSession());
  }

  @ParameterizedTest
  @MethodSource("everyModeration")
  void a_client_cannot_moderate(Function<ParticipantId, StaffCommand> what) {
    var asked = what.apply(fia.id());
    max.asks(asked);

    max.heardOnly(
        new Refused(asked.word(), RefusalReason.NOT_ALLOWED, RefusalReason.NOT_ALLOWED.sentence()));
    fia.heardNothing();
    ida.heardNothing();
    room.recorded().exactly(new Forbidden(max.key(), asked.word(), room.now()));
  }

  @Test
  void every_moderation_is_tried_by_a_client() {
    var all =
        Stream.of(ModerationCommand.class, SessionFlowCommand.class, SupportCommand.class)
            .mapToInt(kind -> kind.getPermittedSubclasses().length)
            .sum();
    assertThat(everyModeration()).hasSize(all);
  }

  @Test
  void a_muted_person_hears_so_and_may_speak_again_alone() {
    max.asks(new ParticipantCommand.SetMicrophone(true));
    room.everybodyForgets();

    fia.asks(new ModerationCommand.Mute(max.id()));
    max.heardOnly(new RoomEvent.Muted());
    ida.heardOnly(new RoomEvent.MediaChanged(max.id(), false, false));
    room.recorded().exactly(new Moderated(fia.key(), "mute", max.key(), room.now()));

    max.asks(new ParticipantCommand.SetMicrophone(true));
    ida.heard(new RoomEvent.MediaChanged(max.id(), true, false));
  }

  @Test
  void nobody_is_unmuted_from_afar() {
    fia.asks(new ModerationCommand.AskToUnmute(max.id()));
    max.heardOnly(new RoomEvent.AskedToUnmute());
    ida.heardNothing();
    assertThat(room.view(max).microphone()).isFalse();
  }

  @Test
  void a_removed_person_stays_out() {
    fia.asks(
        new ModerationCommand.Remove(max.id(), "threatened another member", RemovalTerm.SESSION));

    max.heardOnly(new RoomEvent.Removed());
    ida.heardOnly(new RoomEvent.Left(max.id()));
    room.recorded()
        .exactly(
            new DurableEvent.Removed(
                max.key(), fia.key(), "threatened another member", RemovalTerm.SESSION, room.now()),
            new DurableEvent.Left(max.key(), Departure.REMOVED, room.now()));
    max.connects().heard(new EntryRefused(NoEntry.REMOVED));
    max.takesOver().heard(new EntryRefused(NoEntry.REMOVED));
  }

  @Test
  void who_is_away_or_gone_can_be_removed_too() {
    max.drops();
    ida.asks(new ParticipantCommand.Leave());
    fia.asks(new ModerationCommand.Remove(max.id(), "no", RemovalTerm.SESSION));
    fia.asks(new ModerationCommand.Remove(ida.id(), "no", RemovalTerm.SESSION));
    max.connects().heard(new EntryRefused(NoEntry.REMOVED));
    ida.connects().heard(new EntryRefused(NoEntry.REMOVED));
  }

  @Test
  void staff_cannot_be_removed() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    kim.asks(new ModerationCommand.Remove(fia.id(), "coup", RemovalTerm.SESSION));
    assertThat(kim.last(Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    fia.heardNothing();
    room.recorded().nothing();
  }

  @Test
  void hands_are_in_order_and_can_be_lowered() {
    ida.asks(new ParticipantCommand.RaiseHand(true));
    max.asks(new ParticipantCommand.RaiseHand(true));
    ida.asks(new ParticipantCommand.RaiseHand(true));
    assertThat(fia.last(RoomEvent.HandsChanged.class).hands()).containsExactly(ida.id(), max.id());

    fia.asks(new ModerationCommand.LowerHand(ida.id()));
    assertThat(max.last(RoomEvent.HandsChanged.class).hands()).containsExactly(max.id());
  }

  @Test
  void the_topic_has_a_beginning() {
    fia.asks(new SessionFlowCommand.SetTopic(" Triggers ", 0));
    max.heardOnly(new RoomEvent.TopicChanged("Triggers", room.now(), null));
    fia.asks(new SessionFlowCommand.SetTopic("", 0));
    max.heard(new RoomEvent.TopicChanged("", null, null));
  }

  @Test
  void the_session_ends_for_everybody_at_once_and_for_good() {
    var tom = room.knocks("Tom", CLIENT);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.EndSession());

    for (var person : new RoomUser[] {fia, max, ida, tom}) {
      person.heardOnly(new RoomEvent.SessionEnded());
    }
    room.recorded()
        .exactly(
            new DurableEvent.Left(fia.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Left(max.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Left(ida.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Ended(fia.key(), room.now()));
    fia.connects().heard(new EntryRefused(NoEntry.ENDED));
    assertThat(room.room().empty()).isTrue();
  }

  @Test
  void who_leaves_is_gone_at_once() {
    max.asks(new ParticipantCommand.Leave());
    max.heardOnly(new RoomEvent.Goodbye());
    fia.heardOnly(new RoomEvent.Left(max.id()));
    room.recorded().exactly(new DurableEvent.Left(max.key(), Departure.LEFT, room.now()));
  }

  @Test
  void who_asks_forty_times_for_what_is_not_theirs_is_on_record_twice_with_the_number() {
    room.everybodyForgets();
    for (int i = 0; i < 40; i++) {
      max.asks(new ModerationCommand.EndSession());
    }
    room.recorded().exactly(new Forbidden(max.key(), "end-session", room.now()));
    var last = room.now();
    room.passes(ForbiddenAttempts.BURST);
    room.recorded()
        .exactly(
            new Forbidden(max.key(), "end-session", last),
            new Forbidden(max.key(), "end-session", 39, last));
    max.asks(new ModerationCommand.EndSession());
    room.recorded().includes(new Forbidden(max.key(), "end-session", room.now()));
  }
}
