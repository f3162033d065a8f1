package health.vesper.journal;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Statements;
import health.vesper.identity.UserId;
import health.vesper.platform.MetricNames;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.Journal.Written;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many rooms admit people at once: written together, reported to each room by itself. */
@ExtendWith(ArquillianExtension.class)
class GroupCommitIT {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");
  private static final int ROOMS = 25;

  @Inject StaffedSession staffed;
  @Inject Journal journal;
  @Inject TransactionalJournal transactional;
  @Inject Statements statements;
  @Inject MeterRegistry metrics;
  @PersistenceContext EntityManager em;

  private int seat;

  @Test
  void each_room_learns_of_an_admission_only_when_it_is_on_disk() throws Exception {
    var rooms = rooms();
    long before = failedBatches();
    var results = new ArrayList<CompletableFuture<Written>>();
    for (var room : rooms) {
      results.add(write(room, admitted(somebody(), 1), admitted(somebody(), 2)));
    }
    for (var one : results) {
      assertThat(one.get(30, TimeUnit.SECONDS)).isEqualTo(new Written(2, null));
    }
    for (var room : rooms) {
      assertThat(seated(room)).isEqualTo(2);
      assertThat(present(room)).isEqualTo(2);
      assertThat(lines(room)).isEqualTo(2);
    }
    assertThat(failedBatches() - before).as("batches that failed").isZero();
  }

  @Test
  void many_admissions_at_once_need_as_many_statements_as_one() {
    var rooms = rooms();
    var one = statements.of(() -> transactional.write(List.of(admission(rooms.get(0)))));
    var many =
        statements.of(() -> transactional.write(rooms.stream().map(this::admission).toList()));
    assertThat(many).isEqualTo(one).isEqualTo(5);
  }

  @Test
  void the_same_admission_written_twice_is_one_admission() throws Exception {
    var room = rooms().get(0);
    var admitted = admitted(somebody(), 1);
    for (int times = 0; times < 2; times++) {
      assertThat(write(room, admitted).get(30, TimeUnit.SECONDS)).isEqualTo(new Written(1, null));
    }
    assertThat(seated(room)).isEqualTo(1);
    assertThat(present(room)).isEqualTo(1);
    assertThat(lines(room)).isEqualTo(1);
  }

  @Test
  void a_taken_seat_in_one_room_refuses_nobody_else_in_any_room() throws Exception {
    var rooms = rooms();
    var full = rooms.get(ROOMS / 2);
    assertThat(write(full, admitted(somebody(), 1)).get(30, TimeUnit.SECONDS).count()).isEqualTo(1);
    var results = new ArrayList<CompletableFuture<Written>>();
    for (var room : rooms) {
      results.add(write(room, admitted(somebody(), 1), admitted(somebody(), 2)));
    }
    for (int i = 0; i < ROOMS; i++) {
      var how = results.get(i).get(30, TimeUnit.SECONDS);
      if (rooms.get(i).equals(full)) {
        assertThat(how.count()).isZero();
        assertThat(how.stopped()).isNotNull();
      } else {
        assertThat(how).isEqualTo(new Written(2, null));
      }
    }
    assertThat(seated(full)).isEqualTo(1);
    assertThat(present(full)).isEqualTo(1);
    assertThat(lines(full)).isEqualTo(1);
  }

  @Test
  void a_person_who_came_and_left_in_one_batch_has_an_interval_and_no_seat() throws Exception {
    var room = rooms().get(0);
    var max = somebody();
    var how =
        write(
                room,
                admitted(max, 1),
                new DurableEvent.Dropped(max, SIX.plusSeconds(5)),
                new DurableEvent.Returned(max, RoomRole.CLIENT, 1, SIX.plusSeconds(9)),
                new DurableEvent.Left(max, DurableEvent.Departure.LEFT, SIX.plusSeconds(20)),
                admitted(somebody(), 1))
            .get(30, TimeUnit.SECONDS);
    assertThat(how).isEqualTo(new Written(5, null));
    assertThat(seated(room)).isEqualTo(1);
    assertThat(present(room)).isEqualTo(3);
  }

  @Test
  void a_person_admitted_again_without_a_written_end_has_two_intervals() throws Exception {
    var room = rooms().get(0);
    var max = somebody();
    for (int minute = 0; minute < 2; minute++) {
      var admitted =
          new DurableEvent.Admitted(
              max, RoomRole.CLIENT, 1 + minute, 12, max, SIX.plusSeconds(60L * minute));
      assertThat(write(room, admitted).get(30, TimeUnit.SECONDS)).isEqualTo(new Written(1, null));
    }
    assertThat(seated(room)).isEqualTo(1);
    assertThat(present(room)).isEqualTo(2);
    assertThat(lines(room)).isEqualTo(2);
  }

  private List<RoomId> rooms() {
    var rooms = new ArrayList<RoomId>();
    for (int i = 0; i < ROOMS; i++) {
      rooms.add(new RoomId(staffed.begin(SIX, SIX.plusSeconds(10_800)).session().value()));
    }
    return rooms;
  }

  private CompletableFuture<Written> write(RoomId room, DurableEvent... events) {
    var result = new CompletableFuture<Written>();
    journal.write(room, List.of(events), true, result::complete);
    return result;
  }

  private JournalEntry admission(RoomId room) {
    seat++;
    var who = somebody();
    return new JournalEntry(
        room, new DurableEvent.Admitted(who, RoomRole.CLIENT, seat, 1_000, who, SIX), true);
  }

  private static PersonKey somebody() {
    return new PersonKey(new UserId(UUID.randomUUID()).toString());
  }

  private static DurableEvent admitted(PersonKey who, int seat) {
    return new DurableEvent.Admitted(who, RoomRole.CLIENT, seat, 12, who, SIX);
  }

  private long failedBatches() {
    return (long) metrics.counter(MetricNames.JOURNAL_BATCHES_RETRIED).count();
  }

  private long seated(RoomId room) {
    return count("seat", room);
  }

  private long present(RoomId room) {
    return count("presence_interval", room);
  }

  private long lines(RoomId room) {
    return count("audit_event", room);
  }

  private long count(String table, RoomId room) {
    var counted =
        em.createNativeQuery("select count(*) from " + table + " where session_id = ?1")
            .setParameter(1, room.value())
            .getSingleResult();
    return ((Number) counted).longValue();
  }
}
