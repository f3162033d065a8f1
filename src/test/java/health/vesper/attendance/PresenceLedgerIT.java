package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Session;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class PresenceLedgerIT {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");

  @Inject PresenceLedger ledger;
  @Inject PresenceLease lease;
  @Inject RoomSnapshots snapshots;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final RoomId room = new RoomId(UUID.randomUUID());
  private final PersonKey max = new PersonKey(UUID.randomUUID().toString());
  private final PersonKey fia = new PersonKey(UUID.randomUUID().toString());

  @Test
  void a_session_with_a_lost_connection_has_two_presence_intervals() {
    write(admitted(0));
    write(new DurableEvent.Dropped(max, at(600)));
    write(new DurableEvent.Returned(max, RoomRole.CLIENT, 1, at(620)));
    write(new DurableEvent.Left(max, Departure.LEFT, at(1_200)));
    assertThat(intervals())
        .containsExactly(interval(0, 600), interval(620, 1_200))
        .noneMatch(MeasuredInterval::open);
  }

  @Test
  void writing_an_event_twice_changes_nothing() {
    var events =
        List.of(
            admitted(0),
            new DurableEvent.Dropped(max, at(600)),
            new DurableEvent.Returned(max, RoomRole.CLIENT, 1, at(620)),
            new DurableEvent.Left(max, Departure.LEFT, at(1_200)));
    for (var event : events) {
      write(event);
      write(event);
    }
    events.forEach(this::write);
    assertThat(intervals()).containsExactly(interval(0, 600), interval(620, 1_200));
  }

  @Test
  void two_devices_are_one_presence() {
    write(admitted(0));
    write(new DurableEvent.Returned(max, RoomRole.CLIENT, 1, at(300)));
    write(new DurableEvent.Left(max, Departure.LEFT, at(600)));
    assertThat(intervals()).containsExactly(interval(0, 600));
  }

  @Test
  void turning_a_person_away_writes_no_presence_interval() {
    write(new DurableEvent.TurnedAway(max, fia, "another session", at(10)));
    assertThat(intervals()).isEmpty();
  }

  @Test
  void a_person_last_seen_before_the_admission_has_no_presence_time() {
    write(admitted(10));
    write(new DurableEvent.Dropped(max, at(7)));
    assertThat(intervals()).containsExactly(interval(10, 10));
  }

  @Test
  void the_end_of_the_session_closes_every_interval() throws Exception {
    write(admitted(0));
    write(new DurableEvent.Admitted(fia, RoomRole.FACILITATOR, 101, 12, fia, at(0)));
    write(new DurableEvent.Ended(fia, at(900)));
    assertThat(intervals()).containsExactly(interval(0, 900));
    assertThat(open()).isZero();
  }

  @Test
  void a_guests_presence_interval_ends_when_their_time_is_over() {
    write(new DurableEvent.Admitted(max, RoomRole.INTERPRETER, 2001, 12, fia, at(0)));
    write(new DurableEvent.Left(max, Departure.TIME_OVER, at(900)));
    assertThat(intervals()).containsExactly(interval(0, 900));
  }

  @Test
  void a_person_who_was_inside_once_counts_as_admitted_before_and_others_do_not() {
    assertThat(ledger.hasBeenIn(room, max)).isFalse();
    write(admitted(10));
    write(new DurableEvent.Left(max, Departure.LEFT, at(20)));
    assertThat(ledger.hasBeenIn(room, max)).isTrue();
    assertThat(ledger.hasBeenIn(room, fia)).isFalse();
  }

  @Test
  void after_a_crash_an_interval_ends_at_its_last_lease() throws Exception {
    write(admitted(0));
    lease.renew(at(55));
    abandon();
    lease.recover(at(400));
    assertThat(intervals()).containsExactly(interval(0, 55));
    lease.renew(at(500));
    lease.recover(at(600));
    assertThat(intervals()).containsExactly(interval(0, 55));
  }

  @Test
  void a_person_who_returns_before_the_recovery_has_an_interval_of_this_run() throws Exception {
    write(admitted(0));
    lease.renew(at(55));
    abandon();
    write(new DurableEvent.Returned(max, RoomRole.CLIENT, 1, at(62)));
    lease.recover(at(400));
    assertThat(intervals()).hasSize(2).first().isEqualTo(interval(0, 55));
    write(new DurableEvent.Left(max, Departure.LEFT, at(900)));
    assertThat(intervals()).containsExactly(interval(0, 55), interval(62, 900));
  }

  @Test
  void a_person_admitted_again_after_a_crash_keeps_the_time_before_it() throws Exception {
    write(admitted(0));
    lease.renew(at(55));
    abandon();
    write(admitted(70));
    assertThat(intervals()).hasSize(2).first().isEqualTo(interval(0, 55));
  }

  @Test
  void a_person_who_does_not_return_was_present_until_the_last_lease() throws Exception {
    write(admitted(0));
    lease.renew(at(55));
    abandon();
    write(new DurableEvent.Left(max, Departure.WINDOW_RAN_OUT, at(150)));
    assertThat(intervals()).containsExactly(interval(0, 55));
  }

  @Test
  void the_lease_skips_an_interval_whose_end_is_being_written() throws Exception {
    write(admitted(0));
    ledger.observed(room, new DurableEvent.Admitted(fia, RoomRole.FACILITATOR, 0, 12, fia, at(0)));
    transaction.begin();
    try {
      em.createNativeQuery("update presence_interval set seat = seat where user_id = ?1")
          .setParameter(1, UUID.fromString(max.value()))
          .executeUpdate();
      var renewed = CompletableFuture.supplyAsync(() -> lease.renew(at(5)));
      assertThat(renewed.get(10, TimeUnit.SECONDS)).isPositive();
    } finally {
      transaction.rollback();
    }
    lease.renew(at(6));
    assertThat(intervals()).allMatch(interval -> interval.until().equals(at(6)));
  }

  @Test
  void a_recovery_does_not_touch_people_in_rooms_of_this_server_run() {
    write(admitted(0));
    lease.recover(at(4_000));
    assertThat(intervals()).hasSize(1).allMatch(MeasuredInterval::open);
  }

  @Test
  void an_ended_session_is_over_in_the_schedule_and_its_room_forgotten() throws Exception {
    var other = AttendanceSession.of(12, SIX, em, transaction);
    snapshots.put(Map.of(other.value(), "state"));
    ledger.observed(other, in(max, 1));
    ledger.observed(other, new DurableEvent.Ended(fia, at(900)));
    ledger.observed(other, new DurableEvent.Ended(fia, at(900)));
    assertThat(em.find(Session.class, other.value()).isOver(at(901))).isTrue();
    assertThat(snapshots.find(other.value())).isEmpty();
    assertThat(seated(other)).isZero();
  }

  @Test
  void the_server_forgets_a_room_that_nobody_ended_long_after_its_session() throws Exception {
    var other = AttendanceSession.of(12, SIX, em, transaction);
    snapshots.put(Map.of(other.value(), "state"));
    snapshots.deleteOver(at(10_800 + 3_600));
    assertThat(snapshots.find(other.value())).contains("state");
    snapshots.deleteOver(at(10_800 + 6 * 3_600 + 1));
    assertThat(snapshots.find(other.value())).isEmpty();
  }

  @Test
  void a_stored_snapshot_is_read_back_and_the_last_one_wins() {
    assertThat(snapshots.find(room.value())).isEmpty();
    snapshots.put(Map.of(room.value(), "one"));
    snapshots.put(Map.of(room.value(), "two"));
    assertThat(snapshots.find(room.value())).contains("two");
  }

  @Test
  void the_database_refuses_a_second_open_interval() throws Exception {
    write(admitted(0));
    assertThatThrownBy(
            () ->
                sql(
                    "insert into presence_interval (id, session_id, user_id, role, seat,"
                        + " admitted_at, last_seen, still_open, node, incarnation, epoch)"
                        + " select ?2, session_id, user_id, role, seat,"
                        + " admitted_at + interval '1' hour, last_seen, still_open, node,"
                        + " incarnation, epoch from presence_interval where session_id = ?1",
                    room.value(),
                    UUID.randomUUID()))
        .hasStackTraceContaining("presence_open_once");
  }

  private static DurableEvent in(PersonKey who, int seat) {
    return new DurableEvent.Admitted(who, RoomRole.CLIENT, seat, 12, who, at(0));
  }

  private int seated(RoomId other) {
    return em.createNativeQuery("select user_id from seat where session_id = ?1")
        .setParameter(1, other.value())
        .getResultList()
        .size();
  }

  private DurableEvent admitted(long second) {
    return new DurableEvent.Admitted(max, RoomRole.CLIENT, 1, 12, fia, at(second));
  }

  private void write(DurableEvent event) {
    ledger.observed(room, event);
  }

  private List<MeasuredInterval> intervals() {
    return em.createQuery(
            "select p from PresenceInterval p where p.sessionId = :session and p.userId = :max"
                + " order by p.admittedAt",
            PresenceInterval.class)
        .setParameter("session", room.value())
        .setParameter("max", UUID.fromString(max.value()))
        .getResultStream()
        .map(PresenceInterval::measured)
        .toList();
  }

  private long open() {
    return em.createQuery(
            "select count(p) from PresenceInterval p where p.sessionId = :session"
                + " and p.leftAt is null",
            Long.class)
        .setParameter("session", room.value())
        .getSingleResult();
  }

  /** As if an earlier run of this server had written it. */
  private void abandon() throws Exception {
    sql(
        "update presence_interval set incarnation = ?2 where session_id = ?1",
        room.value(),
        UUID.randomUUID());
  }

  private void sql(String statement, UUID first, UUID second) throws Exception {
    transaction.begin();
    try {
      em.createNativeQuery(statement)
          .setParameter(1, first)
          .setParameter(2, second)
          .executeUpdate();
      transaction.commit();
    } catch (RuntimeException e) {
      transaction.rollback();
      throw e;
    }
  }

  private MeasuredInterval interval(long from, long until) {
    return new MeasuredInterval(
        health.vesper.identity.UserId.of(max.value()), at(from), at(until), false);
  }

  private static Instant at(long second) {
    return SIX.plusSeconds(second);
  }
}
