package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Events of several rooms that are written in one batch. */
@ExtendWith(ArquillianExtension.class)
class PresenceBatchIT {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");

  @Inject PresenceLedger ledger;
  @PersistenceContext EntityManager em;

  private final RoomId room = new RoomId(UUID.randomUUID());
  private final RoomId otherRoom = new RoomId(UUID.randomUUID());
  private final PersonKey max = new PersonKey(UUID.randomUUID().toString());
  private final PersonKey noor = new PersonKey(UUID.randomUUID().toString());

  @Test
  void a_session_with_a_lost_connection_in_one_batch_has_two_presence_intervals() {
    ledger.observed(
        List.of(
            in(room, max, 0),
            of(room, new DurableEvent.Dropped(max, at(5))),
            of(room, new DurableEvent.Returned(max, RoomRole.CLIENT, 1, at(9))),
            of(room, new DurableEvent.Left(max, Departure.LEFT, at(20)))));
    assertThat(intervals(room)).containsExactly(interval(max, 0, 5), interval(max, 9, 20));
  }

  @Test
  void a_person_who_returns_at_once_has_an_interval_end_before_the_next_beginning() {
    ledger.observed(List.of(in(room, max, 0)));
    ledger.observed(
        List.of(
            of(room, new DurableEvent.Dropped(max, at(600))),
            of(room, new DurableEvent.Returned(max, RoomRole.CLIENT, 1, at(601)))));
    ledger.observed(List.of(of(room, new DurableEvent.Left(max, Departure.LEFT, at(900)))));
    assertThat(intervals(room)).containsExactly(interval(max, 0, 600), interval(max, 601, 900));
  }

  @Test
  void the_end_of_one_session_closes_no_interval_of_another() {
    ledger.observed(
        List.of(
            in(room, max, 0),
            in(otherRoom, noor, 1),
            of(otherRoom, new DurableEvent.Ended(noor, at(30))),
            of(room, new DurableEvent.Left(max, Departure.LEFT, at(40)))));
    assertThat(intervals(room)).containsExactly(interval(max, 0, 40));
    assertThat(intervals(otherRoom)).containsExactly(interval(noor, 1, 30));
  }

  private static JournalEntry in(RoomId room, PersonKey who, long second) {
    return of(room, new DurableEvent.Admitted(who, RoomRole.CLIENT, 1, 12, who, at(second)));
  }

  private static JournalEntry of(RoomId room, DurableEvent event) {
    return new JournalEntry(room, event);
  }

  private List<MeasuredInterval> intervals(RoomId session) {
    return em.createQuery(
            "select p from PresenceInterval p where p.sessionId = :session order by p.admittedAt",
            PresenceInterval.class)
        .setParameter("session", session.value())
        .getResultStream()
        .map(PresenceInterval::measured)
        .toList();
  }

  private static MeasuredInterval interval(PersonKey who, long from, long until) {
    return new MeasuredInterval(UserId.of(who.value()), at(from), at(until), false);
  }

  private static Instant at(long second) {
    return SIX.plusSeconds(second);
  }
}
