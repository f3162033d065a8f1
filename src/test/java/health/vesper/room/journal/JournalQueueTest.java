package health.vesper.room.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.room.RoomTalk;
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

/** What happened is written in order, kept while it cannot be, and never in the way. */
class JournalQueueTest {
  private static final Instant NOW = RoomTalk.EVENING;
  private static final PersonKey MAX = new PersonKey("max");
  private static final PersonKey FIA = new PersonKey("fia");
  private static final Dropped DROPPED = new Dropped(MAX, NOW);
  private static final Moderated MUTED = new Moderated(FIA, "mute", MAX, NOW);
  private static final Admitted ADMITTED = new Admitted(MAX, RoomRole.CLIENT, 1, FIA, NOW);

  private final HandDriven hand = new HandDriven();
  private final TestRecordWriters keepers = new TestRecordWriters();
  private final List<RoomCommand> answers = new ArrayList<>();
  private final JournalQueue lane = lane(4);

  private JournalQueue lane(int bound) {
    var made =
        new JournalQueue(new RoomId(new UUID(0, 1)), keepers, keepers, hand, hand, keepers, bound);
    made.answers(answers::add);
    return made;
  }

  @Test
  void what_happened_is_written_in_order() {
    lane.put(List.of(DROPPED, MUTED), null);
    lane.put(List.of(ADMITTED), null);
    assertThat(keepers.written).isEmpty();
    hand.works();
    assertThat(keepers.written).containsExactly(DROPPED, MUTED, ADMITTED);
    assertThat(answers).containsExactly(new AdmissionWritten(MAX));
  }

  @Test
  void what_cannot_be_written_is_kept_and_written_later() {
    keepers.databaseIsAway = true;
    lane.put(List.of(DROPPED, MUTED), null);
    hand.works();
    lane.put(List.of(DROPPED), null);
    hand.works();
    assertThat(answers).containsExactly(new RecordsDelayed(true, 2));

    hand.pauseIsOver();
    assertThat(answers).endsWith(new RecordsDelayed(true, 3));

    keepers.databaseIsAway = false;
    hand.pauseIsOver();
    assertThat(keepers.written).containsExactly(DROPPED, MUTED, DROPPED);
    assertThat(answers).endsWith(new RecordsDelayed(false, 0));
    assertThat(hand.waitsForLater()).isFalse();
  }

  @Test
  void an_admission_is_answered_and_never_kept() {
    keepers.databaseIsAway = true;
    lane.put(List.of(ADMITTED), null);
    hand.works();
    assertThat(answers).containsExactly(new AdmissionNotWritten(MAX));
    assertThat(hand.waitsForLater()).isFalse();

    lane.put(List.of(DROPPED, ADMITTED), null);
    hand.works();
    assertThat(answers).endsWith(new AdmissionNotWritten(MAX), new RecordsDelayed(true, 1));

    lane.put(List.of(ADMITTED), null);
    hand.works();
    assertThat(answers).endsWith(new AdmissionNotWritten(MAX));

    keepers.databaseIsAway = false;
    hand.pauseIsOver();
    assertThat(keepers.written).containsExactly(DROPPED);
  }

  @Test
  void one_admission_that_cannot_be_written_keeps_out_nobody_else() {
    var noor = new PersonKey("noor");
    var ida = new PersonKey("ida");
    keepers.doesNotFit = MAX;
    lane.put(List.of(admitted(noor), ADMITTED, admitted(ida)), null);
    hand.works();
    assertThat(answers)
        .containsExactly(
            new AdmissionWritten(noor), new AdmissionNotWritten(MAX), new AdmissionWritten(ida));
  }

  @Test
  void what_happens_while_something_is_being_written_goes_next_and_all_at_once() {
    var lots = new ArrayList<List<DurableEvent>>();
    var tells = new ArrayList<Consumer<Journal.Written>>();
    var slow =
        new Journal() {
          @Override
          public void write(RoomId room, DurableEvent event) {}

          @Override
          public void write(RoomId room, List<DurableEvent> events, Consumer<Written> told) {
            lots.add(events);
            tells.add(told);
          }
        };
    var busy = new JournalQueue(new RoomId(new UUID(0, 1)), slow, keepers, hand, hand, keepers, 4);
    busy.answers(answers::add);
    busy.put(List.of(DROPPED), null);
    hand.works();
    busy.put(List.of(MUTED), null);
    busy.put(List.of(ADMITTED), null);
    var rest = new ArrayList<Boolean>();
    busy.whenIdle(rest::add);
    hand.works();
    assertThat(lots).containsExactly(List.of(DROPPED));
    tells.get(0).accept(new Journal.Written(1, null));
    hand.works();
    assertThat(lots).containsExactly(List.of(DROPPED), List.of(MUTED, ADMITTED));
    assertThat(answers).isEmpty();
    assertThat(rest).isEmpty();
    tells.get(1).accept(new Journal.Written(2, null));
    hand.works();
    assertThat(answers).containsExactly(new AdmissionWritten(MAX));
    assertThat(rest).containsExactly(true);
  }

  @Test
  void it_asks_ever_less_often() {
    keepers.databaseIsAway = true;
    lane.put(List.of(DROPPED), null);
    hand.works();
    assertThat(hand.lastPause()).isEqualTo(Duration.ofMillis(250));
    hand.pauseIsOver();
    assertThat(hand.lastPause()).isEqualTo(Duration.ofMillis(500));
    for (var i = 0; i < 10; i++) {
      hand.pauseIsOver();
    }
    assertThat(hand.lastPause()).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void when_too_much_is_kept_the_newest_that_is_not_owed_is_lost() {
    keepers.databaseIsAway = true;
    var forged = new Forbidden(MAX, "remove", NOW);
    lane.put(List.of(DROPPED, MUTED, forged, DROPPED), null);
    hand.works();
    lane.put(List.of(forged), null);
    lane.put(List.of(DROPPED), null);
    lane.put(List.of(DROPPED), null);
    hand.works();
    assertThat(keepers.lost).containsExactly(forged, forged, MUTED);

    keepers.databaseIsAway = false;
    hand.pauseIsOver();
    assertThat(keepers.written).containsExactly(DROPPED, DROPPED, DROPPED, DROPPED);
  }

  @Test
  void a_removal_is_not_lost_because_somebody_hostile_fills_the_lane() {
    keepers.databaseIsAway = true;
    var forged = new Forbidden(MAX, "remove", NOW);
    lane.put(List.of(DROPPED, forged, forged, forged), null);
    hand.works();
    var removed = new DurableEvent.Removed(MAX, FIA, "It is enough.", RemovalTerm.SESSION, NOW);
    lane.put(List.of(removed), null);
    hand.works();
    assertThat(keepers.lost).containsExactly(forged);

    keepers.databaseIsAway = false;
    hand.pauseIsOver();
    assertThat(keepers.written).containsExactly(DROPPED, forged, forged, removed);
  }

  @Test
  void of_many_states_the_last_is_remembered() {
    lane.put(List.of(), TestRecordWriters.state("one"));
    lane.put(List.of(), TestRecordWriters.state("two"));
    lane.put(List.of(DROPPED), TestRecordWriters.state("three"));
    hand.works();
    assertThat(keepers.remembered).hasSize(1).first().asString().contains("three");
  }

  @Test
  void a_state_that_could_not_be_remembered_is_tried_again_and_holds_up_nobody() {
    keepers.databaseIsAway = true;
    lane.put(List.of(), TestRecordWriters.state("one"));
    hand.works();
    assertThat(answers).isEmpty();
    keepers.databaseIsAway = false;
    hand.pauseIsOver();
    assertThat(keepers.remembered).hasSize(1);
  }

  private static Admitted admitted(PersonKey who) {
    return new Admitted(who, RoomRole.CLIENT, 2, FIA, NOW);
  }
}
