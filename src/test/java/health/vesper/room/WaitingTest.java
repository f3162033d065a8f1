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

/** At the door: a place in the queue, a word from the facilitator, and nothing else. */
class WaitingTest {
  private final RoomTalk room = new RoomTalk(8);

  @Test
  void those_who_wait_are_told_that_they_were_seen() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    room.everybodyForgets();

    fia.asks(new ModerationCommand.NoticeWaiting());

    max.heardOnly(new RoomEvent.QueueMoved(1, true, true));
    ida.heardOnly(new RoomEvent.QueueMoved(2, true, true));
    fia.asks(new ModerationCommand.NoticeWaiting());
    max.heardOnly(new RoomEvent.QueueMoved(1, true, true));
  }

  @Test
  void those_who_wait_are_told_when_the_facilitator_drops() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.everybodyForgets();
    fia.drops();
    max.heardOnly(new RoomEvent.QueueMoved(1, false, false));
  }

  @Test
  void a_waiting_person_can_only_wait_and_leave() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.everybodyForgets();

    max.asks(new ParticipantCommand.Say("hello?"));
    max.asks(new ParticipantCommand.RaiseHand(true));
    max.asks(new ParticipantCommand.SetMicrophone(true));
    max.asks(new ParticipantCommand.Describe(fia.id(), 1, DescriptionKind.OFFER, "v=0"));

    fia.heardNothing();
    assertThat(max.last(RoomEvent.Refused.class).why()).isEqualTo(RefusalReason.WAITING);
  }

  @Test
  void the_place_at_the_door_is_held_over_a_drop() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.knocks("Ida", CLIENT);
    max.drops();
    assertThat(fia.last(RoomEvent.DoorChanged.class).waiting())
        .extracting(WaitingView::name)
        .containsExactly("Ida");

    room.passes(Duration.ofSeconds(59));
    max.connects().heard(new RoomEvent.WaitingBegan(1, 0, false, true, room.now()));
  }

  @Test
  void after_the_hold_the_others_move_up() {
    var max = room.knocks("Max", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    max.drops();
    room.passes(RoomTalk.HOLD);
    ida.heard(new RoomEvent.QueueMoved(1, false, false));
    max.connects().heard(new RoomEvent.WaitingBegan(2, 1, false, false, room.now()));
  }

  @Test
  void the_facilitator_writes_to_one_who_waits() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    var ida = room.knocks("Ida", CLIENT);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.WriteWaiting(max.id(), "Two minutes, please."));
    max.heardOnly(new RoomEvent.FacilitatorWrote("Two minutes, please.", room.now()));
    ida.heardNothing();
  }

  @Test
  void who_is_turned_away_reads_why_and_may_come_again() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.knocks("Max", CLIENT);
    room.everybodyForgets();
    fia.asks(new ModerationCommand.TurnAway(max.id(), "Please find a private place."));
    max.heardOnly(new RoomEvent.TurnedAway("Please find a private place."));
    room.recorded()
        .exactly(
            new DurableEvent.TurnedAway(
                max.key(), fia.key(), "Please find a private place.", room.now()));

    max.connects().heardA(RoomEvent.WaitingBegan.class);
  }

  @Test
  void nobody_new_queues_at_a_locked_room() {
    var fia = room.joins("Fia", FACILITATOR);
    var max = room.joins("Max", CLIENT);
    fia.asks(new ModerationCommand.Lock(true));
    max.heard(new RoomEvent.LockedChanged(true));

    room.knocks("Ida", CLIENT)
        .heardOnly(new RoomEvent.EntryRefused(RoomEvent.EntryRefused.NoEntry.LOCKED));
    max.drops().connects().heardA(RoomEvent.Welcomed.class);
  }
}
