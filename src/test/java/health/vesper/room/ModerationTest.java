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

/** Only facilitators moderate. Their commands have their effect and are recorded. */
class ModerationTest {
  private final TestRoom room = new TestRoom(8);
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

    max.receivedOnly(
        new Refused(asked.word(), RefusalReason.NOT_ALLOWED, RefusalReason.NOT_ALLOWED.sentence()));
    fia.receivedNothing();
    ida.receivedNothing();
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
  void a_muted_person_learns_of_it_and_can_unmute_without_help() {
    max.asks(new ParticipantCommand.SetMicrophone(true));
    room.everybodyForgets();

    fia.asks(new ModerationCommand.Mute(max.id()));
    max.receivedOnly(new RoomEvent.Muted());
    ida.receivedOnly(new RoomEvent.MediaChanged(max.id(), false, false));
    room.recorded().exactly(new Moderated(fia.key(), "mute", max.key(), room.now()));

    max.asks(new ParticipantCommand.SetMicrophone(true));
    ida.received(new RoomEvent.MediaChanged(max.id(), true, false));
  }

  @Test
  void nobody_can_unmute_another_person() {
    fia.asks(new ModerationCommand.AskToUnmute(max.id()));
    max.receivedOnly(new RoomEvent.AskedToUnmute());
    ida.receivedNothing();
    assertThat(room.view(max).microphone()).isFalse();
  }

  @Test
  void a_removed_person_cannot_return() {
    fia.asks(
        new ModerationCommand.Remove(max.id(), "threatened another member", RemovalTerm.SESSION));

    max.receivedOnly(new RoomEvent.Removed());
    ida.receivedOnly(new RoomEvent.Left(max.id()));
    room.recorded()
        .exactly(
            new DurableEvent.Removed(
                max.key(), fia.key(), "threatened another member", RemovalTerm.SESSION, room.now()),
            new DurableEvent.Left(max.key(), Departure.REMOVED, room.now()));
    max.connects().received(new EntryRefused(NoEntry.REMOVED));
    max.takesOver().received(new EntryRefused(NoEntry.REMOVED));
  }

  @Test
  void a_facilitator_can_remove_a_person_who_is_away_or_gone() {
    max.drops();
    ida.asks(new ParticipantCommand.Leave());
    fia.asks(new ModerationCommand.Remove(max.id(), "no", RemovalTerm.SESSION));
    fia.asks(new ModerationCommand.Remove(ida.id(), "no", RemovalTerm.SESSION));
    max.connects().received(new EntryRefused(NoEntry.REMOVED));
    ida.connects().received(new EntryRefused(NoEntry.REMOVED));
  }

  @Test
  void staff_cannot_be_removed() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    kim.asks(new ModerationCommand.Remove(fia.id(), "coup", RemovalTerm.SESSION));
    assertThat(kim.last(Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    fia.receivedNothing();
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
  void the_topic_has_a_start_time() {
    fia.asks(new SessionFlowCommand.SetTopic(" Triggers ", 0));
    max.receivedOnly(new RoomEvent.TopicChanged("Triggers", room.now(), null));
    fia.asks(new SessionFlowCommand.SetTopic("", 0));
    max.received(new RoomEvent.TopicChanged("", null, null));
  }

  @Test
  void the_session_ends_for_everybody_at_once_and_stays_ended() {
    var tom = room.connects("Tom", CLIENT);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.EndSession());

    for (var person : new RoomUser[] {fia, max, ida, tom}) {
      person.receivedOnly(new RoomEvent.SessionEnded());
    }
    room.recorded()
        .exactly(
            new DurableEvent.Left(fia.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Left(max.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Left(ida.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Ended(fia.key(), room.now()));
    fia.connects().received(new EntryRefused(NoEntry.ENDED));
    assertThat(room.room().empty()).isTrue();
  }

  @Test
  void a_person_who_leaves_is_gone_at_once() {
    max.asks(new ParticipantCommand.Leave());
    max.receivedOnly(new RoomEvent.Goodbye());
    fia.receivedOnly(new RoomEvent.Left(max.id()));
    room.recorded().exactly(new DurableEvent.Left(max.key(), Departure.LEFT, room.now()));
  }

  @Test
  void forty_forbidden_requests_of_one_person_give_two_records_with_the_count() {
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
