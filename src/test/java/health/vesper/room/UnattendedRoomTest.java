package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.CO_FACILITATOR;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.RoomEvent.EntryRefused;
import health.vesper.room.protocol.RoomEvent.EntryRefused.NoEntry;
import health.vesper.room.protocol.SupportCommand;
import health.vesper.room.protocol.SupportEvent.HeldChanged;
import health.vesper.room.protocol.UnattendedView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A group without its facilitator waits for them, but not without a limit. */
class UnattendedRoomTest {
  private final TestRoom room = new TestRoom(8);
  private final RoomUser fia = room.joins("Fia", FACILITATOR);
  private final RoomUser max = room.joins("Max", CLIENT);

  @Test
  void a_room_without_a_facilitator_is_unattended_and_everybody_learns_of_it() {
    var ida = room.joins("Ida", CLIENT);
    fia.drops();
    var held = new HeldChanged(true, room.now().plus(TestRoom.UNATTENDED_LIMIT));
    max.received(held);
    ida.received(held);

    max.drops();
    max.connects();
    assertThat(max.welcome().course().held()).isEqualTo(new UnattendedView(held.endsAt()));
  }

  @Test
  void a_co_facilitator_keeps_the_room_going() {
    room.joins("Kim", CO_FACILITATOR);
    fia.drops();
    max.didNotReceiveA(HeldChanged.class);
    max.asks(new ParticipantCommand.Say("still here"));
    max.receivedA(RoomEvent.Said.class);
  }

  @Test
  void nobody_is_admitted_while_the_room_is_unattended() {
    var tom = room.connects("Tom", CLIENT);
    fia.asks(new SupportCommand.StepOut(max.id(), 10));
    room.everybodyForgets();

    fia.asks(new ModerationCommand.Admit(tom.id()));
    fia.receivedOnly(
        new RoomEvent.Refused("admit", RefusalReason.HELD, RefusalReason.HELD.sentence()));
    fia.asks(new ModerationCommand.AdmitAll());
    assertThat(fia.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.HELD);
    tom.receivedNothing();
  }

  @Test
  void clients_cannot_write_chat_while_the_room_is_unattended() {
    var ida = room.joins("Ida", CLIENT);
    fia.drops();
    room.everybodyForgets();
    max.asks(new ParticipantCommand.Say("where is she?"));
    max.receivedOnly(
        new RoomEvent.Refused("say", RefusalReason.HELD, RefusalReason.HELD.sentence()));
    ida.receivedNothing();
  }

  @Test
  void a_returning_person_enters_directly_with_all_rights() {
    fia.drops();
    room.passes(TestRoom.RECONNECT_WINDOW.plusSeconds(60));
    room.everybodyForgets();

    fia.connects().receivedA(RoomEvent.Welcomed.class);
    max.received(new HeldChanged(false, null));
    assertThat(fia.welcome().course().held()).isNull();
    assertThat(fia.welcome().course().lead()).isEqualTo(fia.id());
    fia.asks(new ModerationCommand.Lock(true));
    max.received(new RoomEvent.LockedChanged(true));
  }

  @Test
  void an_unattended_room_ends_by_itself() {
    var tom = room.connects("Tom", CLIENT);
    fia.drops();
    room.passes(TestRoom.UNATTENDED_LIMIT.minusSeconds(1));
    assertThat(room.room().ended()).isFalse();
    room.everybodyForgets();

    room.passes(Duration.ofSeconds(1));
    max.receivedOnly(new RoomEvent.SessionEnded());
    tom.receivedOnly(new RoomEvent.SessionEnded());
    room.recorded()
        .exactly(
            new DurableEvent.Left(max.key(), Departure.SESSION_ENDED, room.now()),
            new DurableEvent.Ended(null, room.now()));
    fia.connects().received(new EntryRefused(NoEntry.ENDED));
  }

  @Test
  void the_room_does_not_end_while_a_facilitator_waits_for_the_records() {
    fia.drops();
    room.passes(TestRoom.RECONNECT_WINDOW);
    room.delayRecords();
    fia.connects();
    room.passes(TestRoom.UNATTENDED_LIMIT);
    assertThat(room.room().ended()).isFalse();
    room.writeRecords();
    max.received(new HeldChanged(false, null));
  }

  @Test
  void after_a_crash_the_unattended_room_waits_long_enough_for_a_return() {
    fia.drops();
    room.crashes(TestRoom.UNATTENDED_LIMIT.plusMinutes(5));
    max.connects();
    assertThat(max.welcome().course().held()).isNotNull();

    room.passes(TestRoom.RECONNECT_WINDOW.plusSeconds(29));
    assertThat(room.room().ended()).isFalse();
    room.passes(Duration.ofSeconds(1));
    max.received(new RoomEvent.SessionEnded());
  }

  @Test
  void after_a_crash_the_reconnect_window_begins_again_for_everybody() {
    room.crashes(Duration.ofSeconds(10));
    max.connects();
    assertThat(max.welcome().course().held().endsAt())
        .isEqualTo(room.now().plus(TestRoom.UNATTENDED_LIMIT));
    fia.connects();
    max.received(new HeldChanged(false, null));
  }

  @Test
  void a_room_with_only_staff_is_never_unattended() {
    max.asks(new ParticipantCommand.Leave());
    fia.drops();
    room.passes(TestRoom.UNATTENDED_LIMIT);
    assertThat(room.room().ended()).isFalse();
  }

  @Test
  void the_room_has_no_time_limit_while_the_only_facilitator_is_in_a_step_out() {
    var ida = room.joins("Ida", CLIENT);
    fia.asks(new SupportCommand.StepOut(max.id(), 30));
    ida.received(new HeldChanged(true, null));
    max.didNotReceiveA(HeldChanged.class);
    assertThat(max.welcome().course().held()).isNull();
    assertThat(fia.welcome().course().held()).isEqualTo(new UnattendedView(null));
    room.passes(TestRoom.UNATTENDED_LIMIT);
    assertThat(room.room().ended()).isFalse();

    fia.drops();
    ida.received(new HeldChanged(true, room.now().plus(TestRoom.UNATTENDED_LIMIT)));
    fia.connects();
    fia.asks(new SupportCommand.EndStepOut());
    assertThat(ida.last(HeldChanged.class)).isEqualTo(new HeldChanged(false, null));
  }
}
