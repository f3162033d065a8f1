package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.AdmissionFailed;
import health.vesper.room.protocol.WaitingParticipant;
import health.vesper.room.protocol.WaitingView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** From the door to the seat: nobody hears of an admission that is not on disk. */
class AdmissionTest {
  private final RoomTalk room = new RoomTalk(2);

  @Test
  void a_client_waits_until_let_in() {
    var max = room.knocks("Max", CLIENT);
    max.heardOnly(new RoomEvent.WaitingBegan(1, 0, false, false, room.now()));

    var fia = room.joins("Fia", FACILITATOR);
    assertThat(fia.welcome().waiting()).extracting(WaitingView::name).containsExactly("Max");
    fia.asks(new ModerationCommand.Admit(max.id()));

    max.heardA(RoomEvent.Welcomed.class);
    assertThat(fia.last(RoomEvent.Joined.class).participant().name()).isEqualTo("Max");
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting()).isEmpty();
    assertThat(max.welcome().waiting()).isEmpty();
  }

  @Test
  void somebody_held_for_being_late_is_let_in_by_name_and_not_with_everybody() {
    var fia = room.joins("Fia", FACILITATOR);
    var noor = room.knocksLate("Noor");
    var max = room.knocks("Max", CLIENT);
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::late)
        .containsExactly(true, false);

    fia.asks(new ModerationCommand.AdmitAll());
    max.heardA(RoomEvent.Welcomed.class);
    noor.didNotHearA(RoomEvent.Welcomed.class);

    fia.asks(new ModerationCommand.Admit(noor.id()));
    noor.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void who_queued_in_time_is_not_late_for_a_moment_without_network() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    max.drops().comesLate().connects();
    fia.asks(new ModerationCommand.AdmitAll());
    max.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void nobody_hears_of_an_admission_before_it_is_written() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.recordsHesitate();
    room.everybodyForgets();

    fia.asks(new ModerationCommand.Admit(max.id()));
    fia.heardNothing();
    max.heardNothing();
    assertThat(room.room().standing(max.key()).seatsTaken()).isEqualTo(1);
    room.recorded().exactly(new DurableEvent.Admitted(max.key(), CLIENT, 1, fia.key(), room.now()));

    room.recordsAnswer();
    fia.heardA(RoomEvent.Joined.class);
    max.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void who_could_not_be_written_waits_on_in_the_same_place() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    room.recordsHesitate();
    fia.asks(new ModerationCommand.Admit(max.id()));
    room.everybodyForgets();

    room.recordsFail();

    fia.heardOnly(new AdmissionFailed(max.id(), AdmissionFailure.RECORDS_UNAVAILABLE));
    max.heardNothing();
    assertThat(room.room().waiting())
        .extracting(WaitingParticipant::person)
        .containsExactly(max.key(), ida.key());
    assertThat(room.room().standing(max.key()).seatsTaken()).isZero();
    room.recorded().exactly(new DurableEvent.Left(max.key(), Departure.NOT_ANNOUNCED, room.now()));
  }

  @Test
  void who_drops_while_being_admitted_is_inside_and_away() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.recordsHesitate();
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.drops(room.now().minusSeconds(3));
    room.recordsAnswer();

    assertThat(fia.last(RoomEvent.Joined.class).participant().awayUntil())
        .isEqualTo(room.now().plus(RoomTalk.HOLD));
    room.recorded().includes(new DurableEvent.Dropped(max.key(), room.now()));
    max.connects().heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void who_is_removed_while_being_admitted_never_comes_in() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.recordsHesitate();
    fia.asks(new ModerationCommand.Admit(max.id()));
    fia.asks(new ModerationCommand.Remove(max.id(), "came drunk", RemovalTerm.SESSION));
    room.recordsAnswer();

    max.heard(new RoomEvent.Removed()).didNotHearA(RoomEvent.Welcomed.class);
    fia.didNotHearA(RoomEvent.Joined.class);
    room.recorded().includes(new DurableEvent.Left(max.key(), Departure.REMOVED, room.now()));
    assertThat(room.room().standing(max.key()).seatsTaken()).isZero();
  }

  @Test
  void who_changes_the_device_while_being_admitted_is_welcomed_there() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.recordsHesitate();
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.takesOver().oldDeviceHeard(new RoomEvent.Replaced());
    room.recordsAnswer();

    max.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void all_are_admitted_in_order_while_there_are_seats() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    var tom = room.knocks("Tom", CLIENT);

    fia.asks(new ModerationCommand.AdmitAll());

    assertThat(max.welcome().you().seat()).isEqualTo(1);
    assertThat(ida.welcome().you().seat()).isEqualTo(2);
    tom.didNotHearA(RoomEvent.Welcomed.class).heard(new RoomEvent.QueueMoved(1, false, true));
    fia.heard(new AdmissionFailed(tom.id(), AdmissionFailure.FULL));
  }

  @Test
  void a_full_room_still_lets_staff_in() {
    room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    var kim = room.joins("Kim", CO_FACILITATOR);
    assertThat(kim.welcome().participants()).hasSize(4);
  }

  @Test
  void staff_are_written_too_before_they_are_announced() {
    room.recordsHesitate();
    var fia = room.knocks("Fia", FACILITATOR);
    fia.heardNothing();
    room.recordsFail();
    fia.heardA(RoomEvent.Refused.class).didNotHearA(RoomEvent.Welcomed.class);

    room.passes(Duration.ofSeconds(1));
    fia.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void nobody_is_admitted_while_records_cannot_be_written() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.post(new RoomCommand.RecordsDelayed(true, 3));
    fia.heard(new RoomEvent.RecordsDelayedChanged(true, 3));
    max.didNotHearA(RoomEvent.RecordsDelayedChanged.class);

    fia.asks(new ModerationCommand.Admit(max.id()));
    assertThat(fia.last(RoomEvent.Refused.class).why())
        .isEqualTo(RefusalReason.RECORDS_UNAVAILABLE);

    room.post(new RoomCommand.RecordsDelayed(false, 0));
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.heardA(RoomEvent.Welcomed.class);
  }

  @Test
  void who_is_gone_from_the_door_cannot_be_admitted() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    var id = max.id();
    max.asks(new ParticipantCommand.Leave());
    fia.asks(new ModerationCommand.Admit(id));
    fia.heard(new AdmissionFailed(id, AdmissionFailure.GONE));
  }

  /** Found by a random evening. */
  @Test
  void who_is_no_facilitator_any_more_before_it_is_written_waits_at_the_door_like_everybody() {
    var fia = room.joins("Fia", FACILITATOR);
    room.recordsHesitate();
    var kofi = room.knocks("Kofi", CO_FACILITATOR);
    kofi.isNow(CLIENT);
    kofi.takesOver();
    room.recordsAnswer();

    kofi.didNotHearA(RoomEvent.Welcomed.class);
    assertThat(room.room().waiting())
        .extracting(WaitingParticipant::person)
        .containsExactly(kofi.key());
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::name)
        .containsExactly("Kofi");
    room.recorded()
        .includes(new DurableEvent.Left(kofi.key(), Departure.NOT_ANNOUNCED, room.now()));
    fia.asks(new ModerationCommand.AdmitAll());
    assertThat(kofi.welcome().you().role()).isEqualTo(CLIENT);
    assertThat(kofi.welcome().you().seat()).isEqualTo(1);
  }

  @Test
  void who_has_become_a_facilitator_before_it_is_written_takes_no_clients_seat() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.recordsHesitate();
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.isNow(CO_FACILITATOR);
    max.takesOver();
    room.recordsAnswer();
    room.passes(Duration.ofSeconds(1));

    assertThat(max.welcome().you().role()).isEqualTo(CO_FACILITATOR);
    assertThat(room.room().standing(max.key()).seatsTaken()).isZero();
  }
}
