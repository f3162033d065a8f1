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

/** No guest is in the room together with a client who has not agreed. */
class GuestsTest {
  private static final SupportEvent.TimeOver TIME_OVER = new SupportEvent.TimeOver();

  private final TestRoom room = new TestRoom(3);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);

  @Test
  void a_guest_waits_and_the_facilitator_sees_the_guests_role() {
    var lea = room.connects("Lea", INTERPRETER);
    lea.receivedA(RoomEvent.WaitingBegan.class);
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::role)
        .containsExactly(INTERPRETER);
    admits(lea);
    assertThat(max.last(RoomEvent.Joined.class).participant().role()).isEqualTo(INTERPRETER);
    assertThat(lea.welcome().you().seat()).isEqualTo(2001);
    assertThat(room.room().standing(lea.key()).seatsTaken()).isEqualTo(1);
  }

  @Test
  void admit_all_does_not_admit_a_guest() {
    var noor = room.connects("Noor", CLIENT);
    var lea = room.connects("Lea", INTERPRETER);
    fia.asks(new ModerationCommand.AdmitAll());
    noor.receivedA(RoomEvent.Welcomed.class);
    lea.didNotReceiveA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_guest_waits_until_every_client_inside_has_agreed() {
    var lea = room.connects("Lea", INTERPRETER);
    room.guests().refuses(max, lea);
    admits(lea);
    lea.didNotReceiveA(RoomEvent.Welcomed.class);
    fia.received(new AdmissionFailed(lea.id(), AdmissionFailure.NOT_AGREED));
    max.didNotReceiveA(RoomEvent.Joined.class);
    room.guests().agrees(max, lea);
    admits(lea);
    lea.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_client_who_is_only_away_is_asked_too() {
    var lea = room.connects("Lea", INTERPRETER);
    room.guests().refuses(max, lea);
    max.drops();
    admits(lea);
    fia.received(new AdmissionFailed(lea.id(), AdmissionFailure.NOT_AGREED));
  }

  @Test
  void a_client_who_has_not_agreed_is_never_admitted_with_a_guest_unnoticed() {
    var lea = room.joins("Lea", INTERPRETER);
    var noor = room.connects("Noor", CLIENT);
    var ida = room.connects("Ida", CLIENT);
    room.guests().refuses(noor, lea);
    fia.asks(new ModerationCommand.AdmitAll());
    fia.received(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
    noor.didNotReceiveA(RoomEvent.Welcomed.class);
    ida.receivedA(RoomEvent.Welcomed.class);
    room.guests().withdraws(lea);
    admits(noor);
    noor.receivedA(RoomEvent.Welcomed.class);
    assertThat(noor.welcome().participants()).noneMatch(p -> p.role().isGuest());
  }

  /** A random session found this. */
  @Test
  void a_guest_refused_during_admission_stays_out_also_after_a_reconnect() {
    var lea = room.connects("Lea", INTERPRETER);
    room.delayRecords();
    admits(lea);
    room.guests().refuses(max, lea);
    lea.connects();
    room.writeRecords();
    lea.didNotReceiveA(RoomEvent.Welcomed.class);
    lea.received(TIME_OVER);
    max.didNotReceiveA(RoomEvent.Joined.class);
    room.recorded().includes(new DurableEvent.Left(lea.key(), Departure.TIME_OVER, room.now()));
    assertThat(room.room().standing(lea.key()).holdsPlace()).isFalse();
  }

  @Test
  void a_client_who_reconnects_during_admission_waits_for_a_guest_who_is_inside_by_then() {
    var noor = room.connects("Noor", CLIENT);
    var lea = room.connects("Lea", INTERPRETER);
    room.guests().refuses(noor, lea);
    room.delayRecords();
    admits(noor);
    room.post(new RoomCommand.PutOut(noor.key()));
    admits(lea);
    noor.connects();
    room.writeRecords();
    lea.receivedA(RoomEvent.Welcomed.class);
    noor.didNotReceiveA(RoomEvent.Welcomed.class);
    fia.received(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
    assertThat(room.room().waiting())
        .extracting(WaitingParticipant::person)
        .containsExactly(noor.key());
  }

  @Test
  void the_guest_leaves_the_room_at_once_when_a_client_withdraws_the_agreement() {
    var lea = room.joins("Lea", FAMILY);
    room.guests().refuses(max, lea);
    lea.receivedOnly(TIME_OVER);
    max.received(new RoomEvent.Left(idOf(lea)));
    room.recorded().includes(new DurableEvent.Left(lea.key(), Departure.TIME_OVER, room.now()));
    lea.connects().receivedA(RoomEvent.WaitingBegan.class);
    admits(lea);
    lea.didNotReceiveA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_waiting_client_who_refuses_a_guest_does_not_remove_the_guest() {
    var lea = room.joins("Lea", INTERPRETER);
    var noor = room.connects("Noor", CLIENT);
    room.guests().refuses(noor, lea);
    lea.receivedNothing();
  }

  @Test
  void a_refusal_counts_while_the_admission_is_being_written() {
    var lea = room.connects("Lea", INTERPRETER);
    room.delayRecords();
    admits(lea);
    room.guests().refuses(max, lea);
    room.writeRecords();
    lea.received(TIME_OVER).didNotReceiveA(RoomEvent.Welcomed.class);
    max.didNotReceiveA(RoomEvent.Joined.class);
    room.recorded().includes(new DurableEvent.Left(lea.key(), Departure.TIME_OVER, room.now()));
  }

  @Test
  void a_client_and_a_guest_they_did_not_agree_to_are_not_admitted_in_one_batch() {
    var noor = room.connects("Noor", CLIENT);
    var lea = room.connects("Lea", INTERPRETER);
    room.guests().refuses(noor, lea);
    room.delayRecords();
    admits(noor);
    admits(lea);
    room.writeRecords();
    noor.receivedA(RoomEvent.Welcomed.class);
    lea.didNotReceiveA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_guest_leaves_at_once_when_the_invitation_is_withdrawn_also_from_the_waiting_room() {
    var lea = room.joins("Lea", INTERPRETER);
    var cap = room.connects("Cap", CAPTIONER);
    room.guests().withdraws(lea);
    room.guests().withdraws(cap);
    lea.received(TIME_OVER);
    cap.received(TIME_OVER);
    assertThat(room.room().waiting()).isEmpty();
    cap.forgets();
    cap.connects().receivedOnly(TIME_OVER);
  }

  @Test
  void a_guest_leaves_when_the_invitation_ends() {
    var lea = room.connectsUntil("Lea", INTERPRETER, room.now().plusSeconds(600));
    admits(lea);
    room.everybodyForgets();
    room.passes(Duration.ofSeconds(599));
    lea.receivedNothing();
    room.passes(Duration.ofSeconds(1));
    lea.receivedOnly(TIME_OVER);
    lea.forgets();
    lea.connects().receivedOnly(TIME_OVER);
  }

  @Test
  void a_room_without_known_invitations_admits_no_guest() {
    room.guests().stopUpdates();
    room.connects("Lea", INTERPRETER).receivedOnly(TIME_OVER);
  }

  @Test
  void an_invitation_as_captioner_is_none_as_interpreter() {
    var lea = room.connects("Lea", CAPTIONER);
    room.guests().stopUpdates();
    lea.drops();
    lea.isNow(INTERPRETER);
    lea.forgets();
    lea.connects().receivedOnly(TIME_OVER);
  }

  @Test
  void a_guest_reads_no_chat_from_before_they_entered() {
    var cap = room.joins("Cap", CAPTIONER);
    max.asks(new ParticipantCommand.Say("before"));
    cap.asks(new ParticipantCommand.Caption("before"));
    room.passes(Duration.ofSeconds(10));
    var lea = room.joins("Lea", INTERPRETER);
    max.asks(new ParticipantCommand.Say("after"));
    cap.asks(new ParticipantCommand.Caption("after"));

    assertThat(lea.welcome().chat()).isEmpty();
    assertThat(lea.welcome().course().captions()).isEmpty();
    lea.receivedA(RoomEvent.Said.class).receivedA(SessionFlowEvent.Captioned.class);
    lea.takesOver();
    assertThat(lea.welcome().chat()).extracting(ChatLine::text).containsExactly("after");
    assertThat(lea.welcome().course().captions())
        .extracting(ChatLine::text)
        .containsExactly("after");
    assertThat(max.takesOver().welcome().chat()).hasSize(2);
  }

  @Test
  void no_guest_receives_events_for_facilitators() {
    var lea = room.joins("Lea", INTERPRETER);
    room.connects("Noor", CLIENT);
    max.asks(new ParticipantCommand.NeedMoment(true));
    fia.asks(new SessionFlowCommand.TellStaff("Max is shaky"));
    lea.receivedNothing();
    lea.asks(new ModerationCommand.Admit(max.id()));
    assertThat(lea.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.NOT_ALLOWED);
    lea.takesOver();
    assertThat(lea.welcome().staff()).isNull();
    assertThat(lea.welcome().waiting()).isEmpty();
  }

  @Test
  void after_a_crash_a_guest_comes_back_to_their_place_and_consent_still_counts() {
    var lea = room.joins("Lea", INTERPRETER);
    var noor = room.connects("Noor", CLIENT);
    room.guests().refuses(noor, lea);
    room.crashes(Duration.ofSeconds(5));
    fia.connects();
    noor.connects();
    admits(noor);
    fia.received(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
    lea.connects().receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_room_that_does_not_know_the_invitations_yet_after_a_crash_admits_nobody_next_to_a_guest() {
    room.joins("Lea", INTERPRETER);
    var noor = room.connects("Noor", CLIENT);
    room.guests().stopUpdates();
    room.crashes(Duration.ofSeconds(5));
    fia.connects();
    noor.connects();
    admits(noor);
    fia.received(new AdmissionFailed(noor.id(), AdmissionFailure.NOT_AGREED));
  }

  @Test
  void a_member_cannot_enter_by_invitation() {
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
