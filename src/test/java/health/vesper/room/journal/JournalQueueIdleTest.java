package health.vesper.room.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.RoomTalk;
import health.vesper.room.journal.DurableEvent.Dropped;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A server that stops is told by each room when everything is on record, or cannot be. */
class JournalQueueIdleTest {
  private static final Dropped MAX_DROPPED = new Dropped(new PersonKey("max"), RoomTalk.EVENING);
  private static final Dropped NOOR_DROPPED = new Dropped(new PersonKey("noor"), RoomTalk.EVENING);

  private final HandDriven hand = new HandDriven();
  private final TestRecordWriters keepers = new TestRecordWriters();
  private final List<Boolean> rest = new ArrayList<>();
  private final JournalQueue lane =
      new JournalQueue(new RoomId(new UUID(0, 1)), keepers, keepers, hand, hand, keepers);

  private void stops() {
    lane.whenIdle(rest::add);
  }

  @Test
  void it_is_told_once_everything_is_on_record() {
    lane.put(List.of(MAX_DROPPED), TestRecordWriters.state("one"));
    stops();
    lane.put(List.of(NOOR_DROPPED), TestRecordWriters.state("two"));
    hand.works();
    assertThat(keepers.written).containsExactly(MAX_DROPPED, NOOR_DROPPED);
    assertThat(keepers.remembered).last().asString().contains("two");
    assertThat(rest).containsExactly(true);
  }

  @Test
  void it_is_told_at_once_when_nothing_is_on_its_way() {
    stops();
    hand.works();
    assertThat(rest).containsExactly(true);
  }

  @Test
  void it_is_told_by_a_room_that_only_has_something_to_remember() {
    lane.put(List.of(), TestRecordWriters.state("one"));
    stops();
    hand.works();
    assertThat(keepers.remembered).hasSize(1);
    assertThat(rest).containsExactly(true);
  }

  @Test
  void what_waits_for_its_next_try_is_tried_at_once() {
    keepers.databaseIsAway = true;
    lane.put(List.of(MAX_DROPPED), null);
    hand.works();
    keepers.databaseIsAway = false;
    stops();
    hand.works();
    assertThat(keepers.written).containsExactly(MAX_DROPPED);
    assertThat(rest).containsExactly(true);
  }

  @Test
  void a_database_that_is_away_is_not_waited_for() {
    keepers.databaseIsAway = true;
    lane.put(List.of(MAX_DROPPED), null);
    stops();
    hand.works();
    assertThat(rest).containsExactly(false);
  }
}
