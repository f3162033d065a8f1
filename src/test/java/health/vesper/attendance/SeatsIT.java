package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Rules;
import health.vesper.schedule.SessionId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class SeatsIT {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @Inject Seats seats;
  @Inject PresenceLedger ledger;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final PersonKey max = new PersonKey(UUID.randomUUID().toString());
  private final PersonKey ida = new PersonKey(UUID.randomUUID().toString());

  @Test
  void fifty_people_at_once_for_twelve_seats_get_exactly_twelve() throws Exception {
    var session = new SessionId(UUID.randomUUID());
    var bell = new CountDownLatch(1);
    var people = Executors.newFixedThreadPool(50);
    try {
      var asked = new ArrayList<Callable<Optional<Integer>>>();
      for (int i = 0; i < 50; i++) {
        asked.add(
            () -> {
              bell.await();
              return seats.claim(session, new UserId(UUID.randomUUID()), 12, NOW);
            });
      }
      var answers = asked.stream().map(people::submit).toList();
      bell.countDown();
      var given = new ArrayList<Integer>();
      for (var answer : answers) {
        answer.get().ifPresent(given::add);
      }
      assertThat(given)
          .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 12).boxed().toList());
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void one_person_on_two_devices_has_one_seat() {
    var session = new SessionId(UUID.randomUUID());
    var max = new UserId(UUID.randomUUID());
    assertThat(seats.claim(session, max, 12, NOW)).contains(1);
    assertThat(seats.claim(session, new UserId(UUID.randomUUID()), 12, NOW)).contains(2);
    assertThat(seats.claim(session, max, 12, NOW)).contains(1);
  }

  @Test
  void a_seat_is_nobody_elses_until_it_is_left() throws Exception {
    var evening = AttendanceSession.of(2, NOW, em, transaction);
    ledger.observed(evening, in(max, 1, 0));
    assertThatThrownBy(() -> ledger.observed(evening, in(ida, 1, 0))).isNotNull();
    assertThatThrownBy(() -> ledger.observed(evening, in(ida, 3, 0)))
        .hasStackTraceContaining("a_seat_the_group_has");
    ledger.observed(evening, new DurableEvent.Dropped(max, at(20)));
    assertThatThrownBy(() -> ledger.observed(evening, in(ida, 1, 0))).isNotNull();
    ledger.observed(evening, new DurableEvent.Left(max, Departure.WINDOW_RAN_OUT, at(80)));
    ledger.observed(evening, in(ida, 1, 0));
    assertThat(seated(evening)).containsExactly(ida);
  }

  @Test
  void somebody_whose_seat_was_refused_was_never_there() throws Exception {
    var evening = AttendanceSession.of(1, NOW, em, transaction);
    ledger.observed(evening, in(ida, 1, 0));
    assertThatThrownBy(() -> ledger.observed(evening, in(max, 1, 0))).isNotNull();
    assertThat(
            em.createQuery(
                    "select count(p) from PresenceInterval p where p.sessionId = :session",
                    Long.class)
                .setParameter("session", evening.value())
                .getSingleResult())
        .isEqualTo(1);
  }

  @Test
  void whoever_gets_another_seat_leaves_the_one_before() throws Exception {
    var evening = AttendanceSession.of(2, NOW, em, transaction);
    ledger.observed(evening, in(max, 1, 0));
    ledger.observed(evening, in(max, 2, 5));
    ledger.observed(evening, in(ida, 1, 9));
    assertThat(seated(evening)).containsExactly(ida, max);
  }

  @Test
  void several_who_leave_and_come_at_the_same_moment_are_seated_in_that_order() throws Exception {
    var evening = AttendanceSession.of(1, NOW, em, transaction);
    ledger.observed(
        List.of(
            new JournalEntry(evening, in(max, 1, 0), false),
            new JournalEntry(evening, new DurableEvent.Left(max, Departure.LEFT, at(5)), false),
            new JournalEntry(evening, in(ida, 1, 9), false)));
    assertThat(seated(evening)).containsExactly(ida);
  }

  @Test
  void a_seat_that_a_crash_left_behind_is_given_again_once_nobody_can_come_back_to_it()
      throws Exception {
    var evening = AttendanceSession.of(1, NOW, em, transaction);
    ledger.observed(evening, in(max, 1, 0));
    ledger.observed(evening, new DurableEvent.Dropped(max, at(20)));
    var hold = Rules.usual().room().holdSeconds();
    assertThatThrownBy(() -> ledger.observed(evening, in(ida, 1, 20 + hold + 44))).isNotNull();
    ledger.observed(evening, in(ida, 1, 20 + hold + 46));
    assertThat(seated(evening)).containsExactly(ida);
  }

  private static DurableEvent in(PersonKey who, int seat, long second) {
    return new DurableEvent.Admitted(who, RoomRole.CLIENT, seat, who, at(second));
  }

  /** By their seats. */
  private List<PersonKey> seated(RoomId evening) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select user_id from seat where session_id = ?1 order by seat_no", UUID.class)
        .setParameter(1, evening.value())
        .getResultStream()
        .map(id -> new PersonKey(id.toString()))
        .toList();
  }

  private static Instant at(long second) {
    return NOW.plusSeconds(second);
  }
}
