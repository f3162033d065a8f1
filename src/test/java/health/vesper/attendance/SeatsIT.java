package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Rules;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The seats of a session, as the presence ledger gives them. */
@ExtendWith(ArquillianExtension.class)
class SeatsIT {
  private static final Instant NOW = Instant.parse("2026-11-23T18:00:00Z");

  @Inject PresenceLedger ledger;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final PersonKey max = new PersonKey(UUID.randomUUID().toString());
  private final PersonKey ida = new PersonKey(UUID.randomUUID().toString());

  @Test
  void a_client_keeps_the_seat_until_they_have_left() throws Exception {
    var session = AttendanceSession.of(2, NOW, em, transaction);
    ledger.observed(session, in(max, 1, 0));
    assertThatThrownBy(() -> ledger.observed(session, in(ida, 1, 0))).isNotNull();
    assertThatThrownBy(() -> ledger.observed(session, in(ida, 3, 0)))
        .hasStackTraceContaining("a_seat_the_group_has");
    ledger.observed(session, new DurableEvent.Dropped(max, at(20)));
    assertThatThrownBy(() -> ledger.observed(session, in(ida, 1, 0))).isNotNull();
    ledger.observed(session, new DurableEvent.Left(max, Departure.WINDOW_RAN_OUT, at(80)));
    ledger.observed(session, in(ida, 1, 0));
    assertThat(seated(session)).containsExactly(ida);
  }

  @Test
  void a_person_whose_seat_was_refused_has_no_presence_interval() throws Exception {
    var session = AttendanceSession.of(1, NOW, em, transaction);
    ledger.observed(session, in(ida, 1, 0));
    assertThatThrownBy(() -> ledger.observed(session, in(max, 1, 0))).isNotNull();
    assertThat(
            em.createQuery(
                    "select count(p) from PresenceInterval p where p.sessionId = :session",
                    Long.class)
                .setParameter("session", session.value())
                .getSingleResult())
        .isEqualTo(1);
  }

  @Test
  void a_person_who_takes_another_seat_leaves_the_previous_one() throws Exception {
    var session = AttendanceSession.of(2, NOW, em, transaction);
    ledger.observed(session, in(max, 1, 0));
    ledger.observed(session, in(max, 2, 5));
    ledger.observed(session, in(ida, 1, 9));
    assertThat(seated(session)).containsExactly(ida, max);
  }

  @Test
  void several_people_who_leave_and_come_at_once_get_seats_in_that_order() throws Exception {
    var session = AttendanceSession.of(1, NOW, em, transaction);
    ledger.observed(
        List.of(
            new JournalEntry(session, in(max, 1, 0)),
            new JournalEntry(session, new DurableEvent.Left(max, Departure.LEFT, at(5))),
            new JournalEntry(session, in(ida, 1, 9))));
    assertThat(seated(session)).containsExactly(ida);
  }

  @Test
  void a_seat_from_before_a_crash_becomes_free_when_its_client_can_no_longer_return()
      throws Exception {
    var session = AttendanceSession.of(1, NOW, em, transaction);
    ledger.observed(session, in(max, 1, 0));
    ledger.observed(session, new DurableEvent.Dropped(max, at(20)));
    var hold = Rules.usual().room().holdSeconds();
    assertThatThrownBy(() -> ledger.observed(session, in(ida, 1, 20 + hold + 44))).isNotNull();
    ledger.observed(session, in(ida, 1, 20 + hold + 46));
    assertThat(seated(session)).containsExactly(ida);
  }

  @Test
  void two_clients_of_one_batch_do_not_get_the_same_seat() throws Exception {
    var session = AttendanceSession.of(1, NOW, em, transaction);
    assertThatThrownBy(
            () ->
                ledger.observed(
                    List.of(
                        new JournalEntry(session, in(max, 1, 0)),
                        new JournalEntry(session, in(ida, 1, 1)))))
        .isNotNull();
    assertThat(seated(session)).isEmpty();
  }

  private static DurableEvent in(PersonKey who, int seat, long second) {
    return new DurableEvent.Admitted(who, RoomRole.CLIENT, seat, 2, who, at(second));
  }

  /** By their seats. */
  private List<PersonKey> seated(RoomId session) {
    return em.unwrap(Session.class)
        .createNativeQuery(
            "select user_id from seat where session_id = ?1 order by seat_no", UUID.class)
        .setParameter(1, session.value())
        .getResultStream()
        .map(id -> new PersonKey(id.toString()))
        .toList();
  }

  private static Instant at(long second) {
    return NOW.plusSeconds(second);
  }
}
