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

/** From the waiting room to the seat. Nobody learns of an admission that is not on disk. */
class AdmissionTest {
  private final TestRoom room = new TestRoom(2);

  @Test
  void a_client_waits_until_a_facilitator_admits_them() {
    var max = room.connects("Max", CLIENT);
    max.receivedOnly(new RoomEvent.WaitingBegan(1, 0, false, false, room.now()));

    var fia = room.joins("Fia", FACILITATOR);
    assertThat(fia.welcome().waiting()).extracting(WaitingView::name).containsExactly("Max");
    fia.asks(new ModerationCommand.Admit(max.id()));

    max.receivedA(RoomEvent.Welcomed.class);
    assertThat(fia.last(RoomEvent.Joined.class).participant().name()).isEqualTo("Max");
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting()).isEmpty();
    assertThat(max.welcome().waiting()).isEmpty();
  }

  @Test
  void a_person_in_the_late_hold_is_admitted_by_name_and_not_by_admit_all() {
    var fia = room.joins("Fia", FACILITATOR);
    var noor = room.connectsLate("Noor");
    var max = room.connects("Max", CLIENT);
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::late)
        .containsExactly(true, false);

    fia.asks(new ModerationCommand.AdmitAll());
    max.receivedA(RoomEvent.Welcomed.class);
    noor.didNotReceiveA(RoomEvent.Welcomed.class);

    fia.asks(new ModerationCommand.Admit(noor.id()));
    noor.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_person_who_waited_in_time_is_not_late_after_a_short_loss_of_connection() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    max.drops().comesLate().connects();
    fia.asks(new ModerationCommand.AdmitAll());
    max.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void nobody_learns_of_an_admission_before_it_is_written() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.delayRecords();
    room.everybodyForgets();

    fia.asks(new ModerationCommand.Admit(max.id()));
    fia.receivedNothing();
    max.receivedNothing();
    assertThat(room.room().standing(max.key()).seatsTaken()).isEqualTo(1);
    room.recorded()
        .exactly(new DurableEvent.Admitted(max.key(), CLIENT, 1, 2, fia.key(), room.now()));

    room.writeRecords();
    fia.receivedA(RoomEvent.Joined.class);
    max.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_person_whose_admission_failed_keeps_the_queue_place() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    var ida = room.connects("Ida", CLIENT);
    room.delayRecords();
    fia.asks(new ModerationCommand.Admit(max.id()));
    room.everybodyForgets();

    room.failRecords();

    fia.receivedOnly(new AdmissionFailed(max.id(), AdmissionFailure.RECORDS_UNAVAILABLE));
    max.receivedNothing();
    assertThat(room.room().waiting())
        .extracting(WaitingParticipant::person)
        .containsExactly(max.key(), ida.key());
    assertThat(room.room().standing(max.key()).seatsTaken()).isZero();
    room.recorded().exactly(new DurableEvent.Left(max.key(), Departure.NOT_ANNOUNCED, room.now()));
  }

  @Test
  void a_person_who_loses_the_connection_during_admission_is_inside_and_away() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.delayRecords();
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.drops(room.now().minusSeconds(3));
    room.writeRecords();

    assertThat(fia.last(RoomEvent.Joined.class).participant().awayUntil())
        .isEqualTo(room.now().plus(TestRoom.RECONNECT_WINDOW));
    room.recorded().includes(new DurableEvent.Dropped(max.key(), room.now()));
    max.connects().receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_person_removed_during_admission_never_enters() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.delayRecords();
    fia.asks(new ModerationCommand.Admit(max.id()));
    fia.asks(new ModerationCommand.Remove(max.id(), "came drunk", RemovalTerm.SESSION));
    room.writeRecords();

    max.received(new RoomEvent.Removed()).didNotReceiveA(RoomEvent.Welcomed.class);
    fia.didNotReceiveA(RoomEvent.Joined.class);
    room.recorded().includes(new DurableEvent.Left(max.key(), Departure.REMOVED, room.now()));
    assertThat(room.room().standing(max.key()).seatsTaken()).isZero();
  }

  @Test
  void a_person_who_changes_the_device_during_admission_gets_the_welcome_on_the_new_device() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.delayRecords();
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.takesOver().oldDeviceReceived(new RoomEvent.Replaced());
    room.writeRecords();

    max.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void all_are_admitted_in_order_while_there_are_seats() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    var ida = room.connects("Ida", CLIENT);
    var tom = room.connects("Tom", CLIENT);

    fia.asks(new ModerationCommand.AdmitAll());

    assertThat(max.welcome().you().seat()).isEqualTo(1);
    assertThat(ida.welcome().you().seat()).isEqualTo(2);
    tom.didNotReceiveA(RoomEvent.Welcomed.class).received(new RoomEvent.QueueMoved(1, false, true));
    fia.received(new AdmissionFailed(tom.id(), AdmissionFailure.FULL));
  }

  @Test
  void a_full_room_still_admits_staff() {
    room.joins("Max", CLIENT);
    room.joins("Ida", CLIENT);
    var kim = room.joins("Kim", CO_FACILITATOR);
    assertThat(kim.welcome().participants()).hasSize(4);
  }

  @Test
  void the_presence_of_staff_is_written_before_they_are_announced() {
    room.delayRecords();
    var fia = room.connects("Fia", FACILITATOR);
    fia.receivedNothing();
    room.failRecords();
    fia.receivedA(RoomEvent.Refused.class).didNotReceiveA(RoomEvent.Welcomed.class);

    room.passes(Duration.ofSeconds(1));
    fia.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void nobody_is_admitted_while_records_cannot_be_written() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.post(new RoomCommand.RecordsDelayed(true, 3));
    fia.received(new RoomEvent.RecordsDelayedChanged(true, 3));
    max.didNotReceiveA(RoomEvent.RecordsDelayedChanged.class);

    fia.asks(new ModerationCommand.Admit(max.id()));
    assertThat(fia.last(RoomEvent.Refused.class).why())
        .isEqualTo(RefusalReason.RECORDS_UNAVAILABLE);

    room.post(new RoomCommand.RecordsDelayed(false, 0));
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.receivedA(RoomEvent.Welcomed.class);
  }

  @Test
  void a_person_who_left_the_waiting_room_cannot_be_admitted() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    var id = max.id();
    max.asks(new ParticipantCommand.Leave());
    fia.asks(new ModerationCommand.Admit(id));
    fia.received(new AdmissionFailed(id, AdmissionFailure.GONE));
  }

  /** A random session found this. */
  @Test
  void a_person_who_loses_the_facilitator_role_during_admission_waits_like_everybody() {
    var fia = room.joins("Fia", FACILITATOR);
    room.delayRecords();
    var kofi = room.connects("Kofi", CO_FACILITATOR);
    kofi.isNow(CLIENT);
    kofi.takesOver();
    room.writeRecords();

    kofi.didNotReceiveA(RoomEvent.Welcomed.class);
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
  void a_person_who_becomes_a_facilitator_during_admission_takes_no_client_seat() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.delayRecords();
    fia.asks(new ModerationCommand.Admit(max.id()));
    max.isNow(CO_FACILITATOR);
    max.takesOver();
    room.writeRecords();
    room.passes(Duration.ofSeconds(1));

    assertThat(max.welcome().you().role()).isEqualTo(CO_FACILITATOR);
    assertThat(room.room().standing(max.key()).seatsTaken()).isZero();
  }
}
