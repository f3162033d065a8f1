package health.vesper.room.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.TestRoom;
import health.vesper.room.journal.DurableEvent.Admitted;
import health.vesper.room.journal.DurableEvent.Dropped;
import health.vesper.room.journal.DurableEvent.Forbidden;
import health.vesper.room.journal.DurableEvent.Moderated;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomCommand.AdmissionNotWritten;
import health.vesper.room.protocol.RoomCommand.AdmissionWritten;
import health.vesper.room.protocol.RoomCommand.RecordsDelayed;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.socket.Written;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * The journal writes events in order, keeps them while the database is down, and never blocks the
 * room.
 */
class JournalQueueTest {
  private static final Instant NOW = TestRoom.START;
  private static final PersonKey MAX = new PersonKey("max");
  private static final PersonKey FIA = new PersonKey("fia");
  private static final Dropped DROPPED = new Dropped(MAX, NOW);
  private static final Moderated MUTED = new Moderated(FIA, "mute", MAX, NOW);
  private static final Admitted ADMITTED = new Admitted(MAX, RoomRole.CLIENT, 1, 12, FIA, NOW);

  private final HandDriven hand = new HandDriven();
  private final TestRecordWriters writers = new TestRecordWriters();
  private final List<RoomCommand> answers = new ArrayList<>();
  private final JournalQueue journal = journal(4);

  private JournalQueue journal(int bound) {
    var made =
        new JournalQueue(new RoomId(new UUID(0, 1)), writers, writers, hand, hand, writers, bound);
    made.answers(answers::add);
    return made;
  }

  @Test
  void events_are_written_in_order() {
    journal.put(List.of(DROPPED, MUTED), null);
    journal.put(List.of(ADMITTED), null);
    assertThat(writers.written).isEmpty();
    hand.runAll();
    assertThat(writers.written).containsExactly(DROPPED, MUTED, ADMITTED);
    assertThat(answers).containsExactly(new AdmissionWritten(MAX));
  }

  @Test
  void events_that_cannot_be_written_are_kept_and_written_later() {
    writers.databaseIsAway = true;
    journal.put(List.of(DROPPED, MUTED), null);
    hand.runAll();
    journal.put(List.of(DROPPED), null);
    hand.runAll();
    assertThat(answers).containsExactly(new RecordsDelayed(true, 2));

    hand.endPause();
    assertThat(answers).endsWith(new RecordsDelayed(true, 3));

    writers.databaseIsAway = false;
    hand.endPause();
    assertThat(writers.written).containsExactly(DROPPED, MUTED, DROPPED);
    assertThat(answers).endsWith(new RecordsDelayed(false, 0));
    assertThat(hand.hasDelayedTasks()).isFalse();
  }

  @Test
  void an_admission_is_reported_as_failed_and_never_kept_for_later() {
    writers.databaseIsAway = true;
    journal.put(List.of(ADMITTED), null);
    hand.runAll();
    assertThat(answers).containsExactly(new AdmissionNotWritten(MAX));
    assertThat(hand.hasDelayedTasks()).isFalse();

    journal.put(List.of(DROPPED, ADMITTED), null);
    hand.runAll();
    assertThat(answers).endsWith(new AdmissionNotWritten(MAX), new RecordsDelayed(true, 1));

    journal.put(List.of(ADMITTED), null);
    hand.runAll();
    assertThat(answers).endsWith(new AdmissionNotWritten(MAX));

    writers.databaseIsAway = false;
    hand.endPause();
    assertThat(writers.written).containsExactly(DROPPED);
  }

  @Test
  void one_admission_that_cannot_be_written_affects_nobody_else() {
    var noor = new PersonKey("noor");
    var ida = new PersonKey("ida");
    writers.doesNotFit = MAX;
    journal.put(List.of(admitted(noor), ADMITTED, admitted(ida)), null);
    hand.runAll();
    assertThat(answers)
        .containsExactly(
            new AdmissionWritten(noor), new AdmissionNotWritten(MAX), new AdmissionWritten(ida));
  }

  @Test
  void events_that_occur_during_a_write_form_the_next_batch() {
    var batches = new ArrayList<List<DurableEvent>>();
    var results = new ArrayList<Consumer<Journal.Written>>();
    var slow =
        new Journal() {
          @Override
          public void write(RoomId room, DurableEvent event) {}

          @Override
          public void write(
              RoomId room,
              List<DurableEvent> events,
              boolean firstAttempt,
              Consumer<Written> result) {
            batches.add(events);
            results.add(result);
          }
        };
    var busy = new JournalQueue(new RoomId(new UUID(0, 1)), slow, writers, hand, hand, writers, 4);
    busy.answers(answers::add);
    busy.put(List.of(DROPPED), null);
    hand.runAll();
    busy.put(List.of(MUTED), null);
    busy.put(List.of(ADMITTED), null);
    var rest = new ArrayList<Boolean>();
    busy.whenIdle(rest::add);
    hand.runAll();
    assertThat(batches).containsExactly(List.of(DROPPED));
    results.get(0).accept(new Journal.Written(1, null));
    hand.runAll();
    assertThat(batches).containsExactly(List.of(DROPPED), List.of(MUTED, ADMITTED));
    assertThat(answers).isEmpty();
    assertThat(rest).isEmpty();
    results.get(1).accept(new Journal.Written(2, null));
    hand.runAll();
    assertThat(answers).containsExactly(new AdmissionWritten(MAX));
    assertThat(rest).containsExactly(true);
  }

  @Test
  void a_write_after_one_that_failed_is_not_taken_for_the_first_attempt() {
    writers.databaseIsAway = true;
    journal.put(List.of(DROPPED), null);
    hand.runAll();
    hand.endPause();
    writers.databaseIsAway = false;
    hand.endPause();
    journal.put(List.of(MUTED), null);
    hand.runAll();
    assertThat(writers.firstAttempts).containsExactly(true, false, false, true);
  }

  @Test
  void the_queue_asks_less_and_less_often() {
    writers.databaseIsAway = true;
    journal.put(List.of(DROPPED), null);
    hand.runAll();
    assertThat(hand.lastPause()).isEqualTo(Duration.ofMillis(250));
    hand.endPause();
    assertThat(hand.lastPause()).isEqualTo(Duration.ofMillis(500));
    for (var i = 0; i < 10; i++) {
      hand.endPause();
    }
    assertThat(hand.lastPause()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void a_full_journal_drops_the_newest_events_that_need_not_be_stored() {
    writers.databaseIsAway = true;
    var forged = new Forbidden(MAX, "remove", NOW);
    journal.put(List.of(DROPPED, MUTED, forged, DROPPED), null);
    hand.runAll();
    journal.put(List.of(forged), null);
    journal.put(List.of(DROPPED), null);
    journal.put(List.of(DROPPED), null);
    hand.runAll();
    assertThat(writers.lost).containsExactly(forged, forged, MUTED);

    writers.databaseIsAway = false;
    hand.endPause();
    assertThat(writers.written).containsExactly(DROPPED, DROPPED, DROPPED, DROPPED);
  }

  @Test
  void a_hostile_person_who_fills_the_journal_cannot_displace_a_removal() {
    writers.databaseIsAway = true;
    var forged = new Forbidden(MAX, "remove", NOW);
    journal.put(List.of(DROPPED, forged, forged, forged), null);
    hand.runAll();
    var removed = new DurableEvent.Removed(MAX, FIA, "It is enough.", RemovalTerm.SESSION, NOW);
    journal.put(List.of(removed), null);
    hand.runAll();
    assertThat(writers.lost).containsExactly(forged);

    writers.databaseIsAway = false;
    hand.endPause();
    assertThat(writers.written).containsExactly(DROPPED, forged, forged, removed);
  }

  @Test
  void of_many_snapshots_the_last_is_stored() {
    journal.put(List.of(), TestRecordWriters.state("one"));
    journal.put(List.of(), TestRecordWriters.state("two"));
    journal.put(List.of(DROPPED), TestRecordWriters.state("three"));
    hand.runAll();
    assertThat(writers.remembered).hasSize(1).first().asString().contains("three");
  }

  @Test
  void a_snapshot_that_could_not_be_stored_is_retried_and_delays_nobody() {
    writers.databaseIsAway = true;
    journal.put(List.of(), TestRecordWriters.state("one"));
    hand.runAll();
    assertThat(answers).isEmpty();
    writers.databaseIsAway = false;
    hand.endPause();
    assertThat(writers.remembered).hasSize(1);
  }

  private static Admitted admitted(PersonKey who) {
    return new Admitted(who, RoomRole.CLIENT, 2, 12, FIA, NOW);
  }
}
