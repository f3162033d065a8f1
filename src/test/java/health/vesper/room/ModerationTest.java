package health.vesper.room;

import static health.vesper.room.RoomRole.CLIENT;
import static health.vesper.room.RoomRole.CO_FACILITATOR;
import static health.vesper.room.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.DurableEvent.Departure;
import health.vesper.room.DurableEvent.Forbidden;
import health.vesper.room.DurableEvent.Moderated;
import health.vesper.room.RoomEvent.EntryRefused;
import health.vesper.room.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.RoomEvent.Refused;
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
  private final Person fia = room.joins("Fia", FACILITATOR);
  private final Person max = room.joins("Max", CLIENT);
  private final Person ida = room.joins("Ida", CLIENT);

  static Stream<BiFunction<ConnectionId, ParticipantId, RoomCommand.FromStaff>> everyModeration() {
    return Stream.of(
        Moderation.Admit::new,
        (by, who) -> new Moderation.AdmitAll(by),
        (by, who) -> new Moderation.NoticeWaiting(by),
        (by, who) -> new Moderation.WriteWaiting(by, who, "hi"),
        (by, who) -> new Moderation.TurnAway(by, who, "no"),
        Moderation.Mute::new,
        Moderation.AskToUnmute::new,
        (by, who) -> new Moderation.Remove(by, who, "no", RemovalTerm.SESSION),
        Moderation.LowerHand::new,
        (by, who) -> new Moderation.Lock(by, true),
        (by, who) -> new Moderation.MuteAll(by),
        Moderation.StopCamera::new,
        (by, who) -> new Moderation.Blank(by, who, true, "no"),
        (by, who) -> new Steering.OrderHands(by, true),
        (by, who) -> new Steering.LowerAllHands(by),
        (by, who) -> new Steering.DeleteChatLine(by, 1),
        (by, who) -> new Steering.PauseChat(by, true),
        Steering.Spotlight::new,
        (by, who) -> new Steering.StartBreak(by, 5),
        (by, who) -> new Steering.EndBreak(by),
        (by, who) -> new Steering.SetAgenda(by, List.of()),
        (by, who) -> new Steering.SetTopic(by, "me", 0),
        (by, who) -> new Steering.TellStaff(by, "psst"),
        Steering.HandOver::new,
        Helping.SettleMoment::new,
        (by, who) -> new Helping.StepOut(by, who, 5),
        (by, who) -> new Helping.ExtendStepOut(by, 5),
        (by, who) -> new Helping.EndStepOut(by),
        Helping.OpenCrisis::new,
        (by, who) -> new Moderation.EndSession(by));
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
        Stream.of(Moderation.class, Steering.class, Helping.class)
            .mapToInt(kind -> kind.getPermittedSubclasses().length)
            .sum();
    assertThat(everyModeration()).hasSize(all);
  }

  @Test
  void a_muted_person_hears_so_and_may_speak_again_alone() {
    max.asks(by -> new Spoken.SetMicrophone(by, true));
    room.everybodyForgets();

    fia.asks(by -> new Moderation.Mute(by, max.id()));
    max.heardOnly(new RoomEvent.Muted());
    ida.heardOnly(new RoomEvent.MediaChanged(max.id(), false, false));
    room.recorded().exactly(new Moderated(fia.key(), "mute", max.key(), room.now()));

    max.asks(by -> new Spoken.SetMicrophone(by, true));
    ida.heard(new RoomEvent.MediaChanged(max.id(), true, false));
  }

  @Test
  void nobody_is_unmuted_from_afar() {
    fia.asks(by -> new Moderation.AskToUnmute(by, max.id()));
    max.heardOnly(new RoomEvent.AskedToUnmute());
    ida.heardNothing();
    assertThat(room.view(max).microphone()).isFalse();
  }

  @Test
  void a_removed_person_stays_out() {
    fia.asks(
        by ->
            new Moderation.Remove(by, max.id(), "threatened another member", RemovalTerm.SESSION));

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
    ida.asks(Spoken.Leave::new);
    fia.asks(by -> new Moderation.Remove(by, max.id(), "no", RemovalTerm.SESSION));
    fia.asks(by -> new Moderation.Remove(by, ida.id(), "no", RemovalTerm.SESSION));
    max.connects().heard(new EntryRefused(NoEntry.REMOVED));
    ida.connects().heard(new EntryRefused(NoEntry.REMOVED));
  }

  @Test
  void staff_cannot_be_removed() {
    var kim = room.joins("Kim", CO_FACILITATOR);
    kim.asks(by -> new Moderation.Remove(by, fia.id(), "coup", RemovalTerm.SESSION));
    assertThat(kim.last(Refused.class).why()).isEqualTo(Refusal.NOT_ALLOWED);
    fia.heardNothing();
    room.recorded().nothing();
  }

  @Test
  void hands_are_in_order_and_can_be_lowered() {
    ida.asks(by -> new Spoken.RaiseHand(by, true));
    max.asks(by -> new Spoken.RaiseHand(by, true));
    ida.asks(by -> new Spoken.RaiseHand(by, true));
    assertThat(fia.last(RoomEvent.HandsChanged.class).hands()).containsExactly(ida.id(), max.id());

    fia.asks(by -> new Moderation.LowerHand(by, ida.id()));
    assertThat(max.last(RoomEvent.HandsChanged.class).hands()).containsExactly(max.id());
  }

  @Test
  void the_topic_has_a_beginning() {
    fia.asks(by -> new Steering.SetTopic(by, " Triggers ", 0));
    max.heardOnly(new RoomEvent.TopicChanged("Triggers", room.now(), null));
    fia.asks(by -> new Steering.SetTopic(by, "", 0));
    max.heard(new RoomEvent.TopicChanged("", null, null));
  }

  @Test
  void the_session_ends_for_everybody_at_once_and_for_good() {
    var tom = room.knocks("Tom", CLIENT);
    room.everybodyForgets();
    fia.asks(Moderation.EndSession::new);

    for (var person : new Person[] {fia, max, ida, tom}) {
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
    max.asks(Spoken.Leave::new);
    max.heardOnly(new RoomEvent.Goodbye());
    fia.heardOnly(new RoomEvent.Left(max.id()));
    room.recorded().exactly(new DurableEvent.Left(max.key(), Departure.LEFT, room.now()));
  }

  @Test
  void who_asks_forty_times_for_what_is_not_theirs_is_on_record_twice_with_the_number() {
    room.everybodyForgets();
    for (int i = 0; i < 40; i++) {
      max.asks(Moderation.EndSession::new);
    }
    room.recorded().exactly(new Forbidden(max.key(), "end-session", room.now()));
    var last = room.now();
    room.passes(Offences.BURST);
    room.recorded()
        .exactly(
            new Forbidden(max.key(), "end-session", last),
            new Forbidden(max.key(), "end-session", 39, last));
    max.asks(Moderation.EndSession::new);
    room.recorded().includes(new Forbidden(max.key(), "end-session", room.now()));
  }
}
