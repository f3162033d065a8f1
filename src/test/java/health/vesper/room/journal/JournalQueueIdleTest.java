package health.vesper.room.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.TestRoom;
import health.vesper.room.journal.DurableEvent.Dropped;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A server that stops is told by each room when everything is on record, or cannot be. */
class JournalQueueIdleTest {
  private static final Dropped MAX_DROPPED = new Dropped(new PersonKey("max"), TestRoom.START);
  private static final Dropped NOOR_DROPPED = new Dropped(new PersonKey("noor"), TestRoom.START);

  private final HandDriven hand = new HandDriven();
  private final TestRecordWriters keepers = new TestRecordWriters();
  private final List<Boolean> rest = new ArrayList<>();
  private final JournalQueue lane =
      new JournalQueue(new RoomId(new UUID(0, 1)), keepers, keepers, hand, hand, keepers);

  private void stops() {
    lane.whenIdle(rest::add);
  }

  @Test
  void the_journal_reports_once_when_everything_is_stored() {
    lane.put(List.of(MAX_DROPPED), TestRecordWriters.state("one"));
    stops();
    lane.put(List.of(NOOR_DROPPED), TestRecordWriters.state("two"));
    hand.works();
    assertThat(keepers.written).containsExactly(MAX_DROPPED, NOOR_DROPPED);
    assertThat(keepers.remembered).last().asString().contains("two");
    assertThat(rest).containsExactly(true);
  }

  @Test
  void an_idle_journal_reports_at_once() {
    stops();
    hand.works();
    assertThat(rest).containsExactly(true);
  }

  @Test
  void a_journal_with_only_a_snapshot_reports_when_it_is_stored() {
    lane.put(List.of(), TestRecordWriters.state("one"));
    stops();
    hand.works();
    assertThat(keepers.remembered).hasSize(1);
    assertThat(rest).containsExactly(true);
  }

  @Test
  void an_entry_that_waits_for_a_retry_is_tried_at_once() {
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
  void the_queue_does_not_wait_for_a_database_that_is_down() {
    keepers.databaseIsAway = true;
    lane.put(List.of(MAX_DROPPED), null);
    stops();
    hand.works();
    assertThat(rest).containsExactly(false);
  }
}
