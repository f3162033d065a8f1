package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CAPTIONER;
import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FAMILY;
import static health.vesper.room.protocol.RoomRole.INTERPRETER;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.GuestPass;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.AdmissionFailed;
import health.vesper.room.protocol.SessionFlowCommand;
import health.vesper.room.protocol.SessionFlowEvent;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.room.protocol.WaitingView;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody from outside is in the room together with a client who has not agreed to it. */
class GuestsTest {
  private static final SupportEvent.TimeOver TIME_OVER = new SupportEvent.TimeOver();

  private final RoomTalk room = new RoomTalk(3);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);

  @Test
  void a_guest_waits_at_the_door_and_is_seen_as_what_they_come() {
    var lea = room.knocks("Lea", INTERPRETER);
    lea.heardA(RoomEvent.WaitingBegan.class);
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::role)
        .containsExactly(INTERPRETER);

    admits(lea);
    assertThat(max.last(RoomEvent.Joined.class).participant().role()).isEqualTo(INTERPRETER);
    assertThat(lea.welcome().you().seat()).isEqualTo(2001);
    assertThat(room.room().standing(lea.key()).seatsTaken()).isEqualTo(1);
  }

  @Test
  void nobody_lets_a_guest_in_with_all_the_others() {
    var noor = room.knocks("Noor", CLIENT);
    var lea = room.knocks("Lea", INTERPRETER);
    fia.asks(new ModerationCommand.AdmitAll());
    noor.heardA(RoomEvent.Welcomed.class);
    lea.didNotHearA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_guest_is_kept_at_the_door_until_everybody_inside_has_agreed() {
    var lea = room.knocks("Lea", INTERPRETER);
    room.guests().refuses(max, lea);
    admits(lea);
    lea.didNotHearA(RoomEvent.Welcomed.class);
    fia.heard(new AdmissionFailed(lea.id(), AdmissionFailure.NOT_AGREED));
    max.didNotHearA(RoomEvent.Joined.class);

    room.guests().agrees(max, lea);
    admits(lea);
    lea.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void somebody_who_is_only_away_is_asked_too() {
    var lea = room.knocks("Lea", INTERPRETER);
    room.guests().refuses(max, lea);
    max.drops();
    admits(lea);
    fia.heard(new AdmissionFailed(lea.id(), AdmissionFailure.NOT_AGREED));
  }

  @Test
  void a_client_who_has_not_agreed_is_never_put_in_with_a_guest_unnoticed() {
    var lea = room.joins("Lea", INTERPRETER);
    var noor = room.knocks("Noor", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    room.guests().refuses(noor, lea);

    fia.asks(new ModerationCommand.AdmitAll());
    fia.heard(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
    noor.didNotHearA(RoomEvent.Welcomed.class);
    ida.heardA(RoomEvent.Welcomed.class);

    room.guests().withdraws(lea);
    admits(noor);
    noor.heardA(RoomEvent.Welcomed.class);
    assertThat(noor.welcome().participants()).noneMatch(p -> p.role().isGuest());
  }

  /** Found by a random evening. */
  @Test
  void
      a_guest_who_is_refused_while_let_in_stays_out_even_when_they_come_back_before_it_is_written() {
    var lea = room.knocks("Lea", INTERPRETER);
    room.recordsHesitate();
    admits(lea);
    room.guests().refuses(max, lea);
    lea.connects();
    room.recordsAnswer();

    lea.didNotHearA(RoomEvent.Welcomed.class);
    lea.heard(TIME_OVER);
    max.didNotHearA(RoomEvent.Joined.class);
    room.recorded().includes(new DurableEvent.Left(lea.key(), Departure.TIME_OVER, room.now()));
    assertThat(room.room().standing(lea.key()).holdsPlace()).isFalse();
  }

  @Test
  void a_client_who_comes_back_before_it_is_written_waits_for_a_guest_who_is_inside_by_then() {
    var noor = room.knocks("Noor", CLIENT);
    var lea = room.knocks("Lea", INTERPRETER);
    room.guests().refuses(noor, lea);
    room.recordsHesitate();
    admits(noor);
    room.post(new RoomCommand.PutOut(noor.key()));
    admits(lea);
    noor.connects();
    room.recordsAnswer();

    lea.heardA(RoomEvent.Welcomed.class);
    noor.didNotHearA(RoomEvent.Welcomed.class);
    fia.heard(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
    assertThat(room.room().waiting())
        .extracting(WaitingParticipant::person)
        .containsExactly(noor.key());
  }

  @Test
  void a_client_who_takes_the_yes_back_is_alone_with_the_group_at_once() {
    var lea = room.joins("Lea", FAMILY);
    room.guests().refuses(max, lea);

    lea.heardOnly(TIME_OVER);
    max.heard(new RoomEvent.Left(idOf(lea)));
    room.recorded().includes(new DurableEvent.Left(lea.key(), Departure.TIME_OVER, room.now()));

    lea.connects().heardA(RoomEvent.WaitingBegan.class);
    admits(lea);
    lea.didNotHearA(RoomEvent.Welcomed.class);
  }

  @Test
  void who_says_no_at_the_door_leaves_the_guest_where_they_are() {
    var lea = room.joins("Lea", INTERPRETER);
    var noor = room.knocks("Noor", CLIENT);
    room.guests().refuses(noor, lea);
    lea.heardNothing();
  }

  @Test
  void a_no_while_the_admission_is_being_written_is_in_time() {
    var lea = room.knocks("Lea", INTERPRETER);
    room.recordsHesitate();
    admits(lea);
    room.guests().refuses(max, lea);
    room.recordsAnswer();
    lea.heard(TIME_OVER).didNotHearA(RoomEvent.Welcomed.class);
    max.didNotHearA(RoomEvent.Joined.class);
    room.recorded().includes(new DurableEvent.Left(lea.key(), Departure.TIME_OVER, room.now()));
  }

  @Test
  void a_client_and_a_guest_who_does_not_suit_them_are_not_written_in_side_by_side() {
    var noor = room.knocks("Noor", CLIENT);
    var lea = room.knocks("Lea", INTERPRETER);
    room.guests().refuses(noor, lea);
    room.recordsHesitate();
    admits(noor);
    admits(lea);
    room.recordsAnswer();
    noor.heardA(RoomEvent.Welcomed.class);
    lea.didNotHearA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_withdrawn_invitation_is_out_at_once_inside_and_at_the_door() {
    var lea = room.joins("Lea", INTERPRETER);
    var cap = room.knocks("Cap", CAPTIONER);
    room.guests().withdraws(lea);
    room.guests().withdraws(cap);
    lea.heard(TIME_OVER);
    cap.heard(TIME_OVER);
    assertThat(room.room().waiting()).isEmpty();
    cap.forgets();
    cap.connects().heardOnly(TIME_OVER);
  }

  @Test
  void time_runs_out_for_a_guest_inside() {
    var lea = room.knocksUntil("Lea", INTERPRETER, room.now().plusSeconds(600));
    admits(lea);
    room.everybodyForgets();
    room.passes(Duration.ofSeconds(599));
    lea.heardNothing();
    room.passes(Duration.ofSeconds(1));
    lea.heardOnly(TIME_OVER);
    lea.forgets();
    lea.connects().heardOnly(TIME_OVER);
  }

  @Test
  void nobody_is_a_guest_of_a_room_that_was_told_of_none() {
    room.guests().fallSilent();
    room.knocks("Lea", INTERPRETER).heardOnly(TIME_OVER);
  }

  @Test
  void an_invitation_as_captioner_is_none_as_interpreter() {
    var lea = room.knocks("Lea", CAPTIONER);
    room.guests().fallSilent();
    lea.drops();
    lea.isNow(INTERPRETER);
    lea.forgets();
    lea.connects().heardOnly(TIME_OVER);
  }

  @Test
  void a_guest_reads_nothing_that_was_said_before_they_came() {
    var cap = room.joins("Cap", CAPTIONER);
    max.asks(new ParticipantCommand.Say("before"));
    cap.asks(new ParticipantCommand.Caption("before"));
    room.passes(Duration.ofSeconds(10));
    var lea = room.joins("Lea", INTERPRETER);
    max.asks(new ParticipantCommand.Say("after"));
    cap.asks(new ParticipantCommand.Caption("after"));

    assertThat(lea.welcome().chat()).isEmpty();
    assertThat(lea.welcome().course().captions()).isEmpty();
    lea.heardA(RoomEvent.Said.class).heardA(SessionFlowEvent.Captioned.class);
    lea.takesOver();
    assertThat(lea.welcome().chat()).extracting(ChatLine::text).containsExactly("after");
    assertThat(lea.welcome().course().captions())
        .extracting(ChatLine::text)
        .containsExactly("after");
    assertThat(max.takesOver().welcome().chat()).hasSize(2);
  }

  @Test
  void no_guest_hears_what_is_for_facilitators() {
    var lea = room.joins("Lea", INTERPRETER);
    room.knocks("Noor", CLIENT);
    max.asks(new ParticipantCommand.NeedMoment(true));
    fia.asks(new SessionFlowCommand.TellStaff("Max is shaky"));
    lea.heardNothing();
    lea.asks(new ModerationCommand.Admit(max.id()));
    assertThat(lea.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    lea.takesOver();
    assertThat(lea.welcome().staff()).isNull();
    assertThat(lea.welcome().waiting()).isEmpty();
  }

  @Test
  void after_a_crash_a_guest_comes_back_to_their_place_and_consent_still_counts() {
    var lea = room.joins("Lea", INTERPRETER);
    var noor = room.knocks("Noor", CLIENT);
    room.guests().refuses(noor, lea);
    room.crashes(Duration.ofSeconds(5));
    fia.connects();
    noor.connects();
    admits(noor);
    fia.heard(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
    lea.connects().heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_room_that_was_not_told_yet_after_a_crash_lets_nobody_in_to_a_guest() {
    room.joins("Lea", INTERPRETER);
    var noor = room.knocks("Noor", CLIENT);
    room.guests().fallSilent();
    room.crashes(Duration.ofSeconds(5));
    fia.connects();
    noor.connects();
    admits(noor);
    fia.heard(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
  }

  @Test
  void no_member_comes_by_invitation() {
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> new GuestPass(max.key(), CLIENT, room.now(), Set.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void admits(RoomUser who) {
    fia.asks(new ModerationCommand.Admit(who.id()));
  }

  private ParticipantId idOf(RoomUser who) {
    return who.welcome().you().id();
  }
}
