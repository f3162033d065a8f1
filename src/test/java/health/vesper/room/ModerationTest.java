package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.DurableEvent.Forbidden;
import health.vesper.room.journal.DurableEvent.Moderated;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.Refusal;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.RoomEvent.Refused;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SupportCommand;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
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

  static Stream<BiFunction<ConnectionId, ParticipantId, RoomCommand.FromStaff>> everyModeration() {
    return Stream.of(
        ModerationCommand.Admit::new,
        (by, who) -> new ModerationCommand.AdmitAll(by),
        (by, who) -> new ModerationCommand.NoticeWaiting(by),
        (by, who) -> new ModerationCommand.WriteWaiting(by, who, "hi"),
        (by, who) -> new ModerationCommand.TurnAway(by, who, "no"),
        ModerationCommand.Mute::new,
        ModerationCommand.AskToUnmute::new,
        (by, who) -> new ModerationCommand.Remove(by, who, "no", RemovalTerm.SESSION),
        ModerationCommand.LowerHand::new,
        (by, who) -> new ModerationCommand.Lock(by, true),
        (by, who) -> new ModerationCommand.MuteAll(by),
        ModerationCommand.StopCamera::new,
        (by, who) -> new ModerationCommand.Blank(by, who, true, "no"),
        (by, who) -> new SessionFlowCommand.OrderHands(by, true),
        (by, who) -> new SessionFlowCommand.LowerAllHands(by),
        (by, who) -> new SessionFlowCommand.DeleteChatLine(by, 1),
        (by, who) -> new SessionFlowCommand.PauseChat(by, true),
        SessionFlowCommand.Spotlight::new,
        (by, who) -> new SessionFlowCommand.StartBreak(by, 5),
        (by, who) -> new SessionFlowCommand.EndBreak(by),
        (by, who) -> new SessionFlowCommand.SetAgenda(by, List.of()),
        (by, who) -> new SessionFlowCommand.SetTopic(by, "me", 0),
        (by, who) -> new SessionFlowCommand.TellStaff(by, "psst"),
        SessionFlowCommand.HandOver::new,
        SupportCommand.SettleMoment::new,
        (by, who) -> new SupportCommand.StepOut(by, who, 5),
        (by, who) -> new SupportCommand.ExtendStepOut(by, 5),
        (by, who) -> new SupportCommand.EndStepOut(by),
        SupportCommand.OpenCrisis::new,
        (by, who) -> new ModerationCommand.EndSession(by));
  }

  @ParameterizedTest
  @MethodSource("everyModeration")
  void a_client_cannot_moderate(
      BiFunction<ConnectionId, ParticipantId, RoomCommand.FromStaff> what) {
    var asked = what.apply(new ConnectionId(new UUID(0, 0)), fia.id());
    max.asks(by -> what.apply(by, fia.id()));

    max.heardOnly(new Refused(asked.word(), Refusal.NOT_ALLOWED, Refusal.NOT_ALLOWED.sentence()));
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
    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    room.everybodyForgets();

    fia.asks(by -> new ModerationCommand.Mute(by, max.id()));
    max.heardOnly(new RoomEvent.Muted());
    ida.heardOnly(new RoomEvent.MediaChanged(max.id(), false, false));
    room.recorded().exactly(new Moderated(fia.key(), "mute", max.key(), room.now()));

    max.asks(by -> new ParticipantCommand.SetMicrophone(by, true));
    ida.heard(new RoomEvent.MediaChanged(max.id(), true, false));
  }

  @Test
  void nobody_is_unmuted_from_afar() {
    fia.asks(by -> new ModerationCommand.AskToUnmute(by, max.id()));
    max.heardOnly(new RoomEvent.AskedToUnmute());
    ida.heardNothing();
    assertThat(room.view(max).microphone()).isFalse();
  }

  @Test
  void a_removed_person_stays_out() {
    fia.asks(
        by ->
            new ModerationCommand.Remove(
                by, max.id(), "threatened another member", RemovalTerm.SESSION));

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
    ida.asks(ParticipantCommand.Leave::new);
    fia.asks(by -> new ModerationCommand.Remove(by, max.id(), "no", RemovalTerm.SESSION));
    fia.asks(by -> new ModerationCommand.Remove(by, ida.id(), "no", RemovalTerm.SESSION));
    max.connects().heard(new EntryRefused(NoEntry.REMOVED));
    ida.connects().heard(new EntryRefused(NoEntry.REMOVED));
  }

  @Test
  void staff_cannot_be_removed() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    kim.asks(by -> new ModerationCommand.Remove(by, fia.id(), "coup", RemovalTerm.SESSION));
    assertThat(kim.last(Refused.class).why()).isEqualTo(Refusal.NOT_ALLOWED);
    fia.heardNothing();
    room.recorded().nothing();
  }

  @Test
  void hands_are_in_order_and_can_be_lowered() {
    ida.asks(by -> new ParticipantCommand.RaiseHand(by, true));
    max.asks(by -> new ParticipantCommand.RaiseHand(by, true));
    ida.asks(by -> new ParticipantCommand.RaiseHand(by, true));
    assertThat(fia.last(RoomEvent.HandsChanged.class).hands()).containsExactly(ida.id(), max.id());

    fia.asks(by -> new ModerationCommand.LowerHand(by, ida.id()));
    assertThat(max.last(RoomEvent.HandsChanged.class).hands()).containsExactly(max.id());
  }

  @Test
  void the_topic_has_a_beginning() {
    fia.asks(by -> new SessionFlowCommand.SetTopic(by, " Triggers ", 0));
    max.heardOnly(new RoomEvent.TopicChanged("Triggers", room.now(), null));
    fia.asks(by -> new SessionFlowCommand.SetTopic(by, "", 0));
    max.heard(new RoomEvent.TopicChanged("", null, null));
  }

  @Test
  void the_session_ends_for_everybody_at_once_and_for_good() {
    var tom = room.knocks("Tom", CLIENT);
    room.everybodyForgets();
    fia.asks(ModerationCommand.EndSession::new);

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
    max.asks(ParticipantCommand.Leave::new);
    max.heardOnly(new RoomEvent.Goodbye());
    fia.heardOnly(new RoomEvent.Left(max.id()));
    room.recorded().exactly(new DurableEvent.Left(max.key(), Departure.LEFT, room.now()));
  }

  @Test
  void who_asks_forty_times_for_what_is_not_theirs_is_on_record_twice_with_the_number() {
    room.everybodyForgets();
    for (int i = 0; i < 40; i++) {
      max.asks(ModerationCommand.EndSession::new);
    }
    room.recorded().exactly(new Forbidden(max.key(), "end-session", room.now()));
    var last = room.now();
    room.passes(ForbiddenAttempts.BURST);
    room.recorded()
        .exactly(
            new Forbidden(max.key(), "end-session", last),
            new Forbidden(max.key(), "end-session", 39, last));
    max.asks(ModerationCommand.EndSession::new);
    room.recorded().includes(new Forbidden(max.key(), "end-session", room.now()));
  }
}
