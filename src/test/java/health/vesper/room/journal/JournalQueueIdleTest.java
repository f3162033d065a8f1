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

/** Each room reports to a stopping server when everything is stored, or cannot be stored. */
class JournalQueueIdleTest {
  private static final Dropped MAX_DROPPED = new Dropped(new PersonKey("max"), TestRoom.START);
  private static final Dropped NOOR_DROPPED = new Dropped(new PersonKey("noor"), TestRoom.START);

  private final HandDriven hand = new HandDriven();
  private final TestRecordWriters writers = new TestRecordWriters();
  private final List<Boolean> rest = new ArrayList<>();
  private final JournalQueue journal =
      new JournalQueue(new RoomId(new UUID(0, 1)), writers, writers, hand, hand, writers);

  private void stops() {
    journal.whenIdle(rest::add);
  }

  @Test
  void the_journal_reports_once_when_everything_is_stored() {
    journal.put(List.of(MAX_DROPPED), TestRecordWriters.state("one"));
    stops();
    journal.put(List.of(NOOR_DROPPED), TestRecordWriters.state("two"));
    hand.runAll();
    assertThat(writers.written).containsExactly(MAX_DROPPED, NOOR_DROPPED);
    assertThat(writers.remembered).last().asString().contains("two");
    assertThat(rest).containsExactly(true);
  }

  @Test
  void an_idle_journal_reports_at_once() {
    stops();
    hand.runAll();
    assertThat(rest).containsExactly(true);
  }

  @Test
  void a_journal_with_only_a_snapshot_reports_when_it_is_stored() {
    journal.put(List.of(), TestRecordWriters.state("one"));
    stops();
    hand.runAll();
    assertThat(writers.remembered).hasSize(1);
    assertThat(rest).containsExactly(true);
  }

  @Test
  void an_entry_that_waits_for_a_retry_is_tried_at_once() {
    writers.databaseIsAway = true;
    journal.put(List.of(MAX_DROPPED), null);
    hand.runAll();
    writers.databaseIsAway = false;
    stops();
    hand.runAll();
    assertThat(writers.written).containsExactly(MAX_DROPPED);
    assertThat(rest).containsExactly(true);
  }

  @Test
  void the_queue_does_not_wait_for_a_database_that_is_down() {
    writers.databaseIsAway = true;
    journal.put(List.of(MAX_DROPPED), null);
    stops();
    hand.runAll();
    assertThat(rest).containsExactly(false);
  }
}
