package health.vesper.room;

import static health.vesper.room.protocol.RoomRole.CLIENT;
import static health.vesper.room.protocol.RoomRole.FACILITATOR;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.WaitingView;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * A waiting person sees the place in the queue and messages of the facilitator, and nothing else.
 */
class WaitingTest {
  private final TestRoom room = new TestRoom(8);

  @Test
  void waiting_people_learn_that_a_facilitator_saw_them() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    var ida = room.connects("Ida", CLIENT);
    room.everybodyForgets();

    fia.asks(new ModerationCommand.NoticeWaiting());

    max.receivedOnly(new RoomEvent.QueueMoved(1, true, true));
    ida.receivedOnly(new RoomEvent.QueueMoved(2, true, true));
    fia.asks(new ModerationCommand.NoticeWaiting());
    max.receivedOnly(new RoomEvent.QueueMoved(1, true, true));
  }

  @Test
  void waiting_people_learn_that_the_facilitator_lost_the_connection() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.everybodyForgets();
    fia.drops();
    max.receivedOnly(new RoomEvent.QueueMoved(1, false, false));
  }

  @Test
  void a_waiting_person_can_only_wait_or_leave() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.everybodyForgets();

    max.asks(new ParticipantCommand.Say("hello?"));
    max.asks(new ParticipantCommand.RaiseHand(true));
    max.asks(new ParticipantCommand.SetMicrophone(true));
    max.asks(new ParticipantCommand.Describe(fia.id(), 1, DescriptionKind.OFFER, "v=0"));

    fia.receivedNothing();
    assertThat(max.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.WAITING);
  }

  @Test
  void a_person_keeps_the_queue_place_after_a_lost_connection() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.connects("Ida", CLIENT);
    max.drops();
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::name)
        .containsExactly("Ida");

    room.passes(Duration.ofSeconds(59));
    max.connects().received(new RoomEvent.WaitingBegan(1, 0, false, true, room.now()));
  }

  @Test
  void after_the_reconnect_window_the_others_move_up_in_the_queue() {
    var max = room.connects("Max", CLIENT);
    var ida = room.connects("Ida", CLIENT);
    max.drops();
    room.passes(TestRoom.RECONNECT_WINDOW);
    ida.received(new RoomEvent.QueueMoved(1, false, false));
    max.connects().received(new RoomEvent.WaitingBegan(2, 1, false, false, room.now()));
  }

  @Test
  void the_facilitator_writes_to_a_waiting_person() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    var ida = room.connects("Ida", CLIENT);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.WriteWaiting(max.id(), "Two minutes, please."));
    max.receivedOnly(new RoomEvent.FacilitatorWrote("Two minutes, please.", room.now()));
    ida.receivedNothing();
  }

  @Test
  void a_person_who_is_turned_away_reads_the_reason_and_may_return() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.connects("Max", CLIENT);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.TurnAway(max.id(), "Please find a private place."));
    max.receivedOnly(new RoomEvent.TurnedAway("Please find a private place."));
    room.recorded()
        .exactly(
            new DurableEvent.TurnedAway(
                max.key(), fia.key(), "Please find a private place.", room.now()));

    max.connects().receivedA(RoomEvent.WaitingBegan.class);
  }

  @Test
  void no_new_person_waits_for_a_locked_room() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    fia.asks(new ModerationCommand.Lock(true));
    max.received(new RoomEvent.LockedChanged(true));

    room.connects("Ida", CLIENT)
        .receivedOnly(new RoomEvent.EntryRefused(RoomEvent.EntryRefused.NoEntry.LOCKED));
    max.drops().connects().receivedA(RoomEvent.Welcomed.class);
  }
}
