package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Breaks and step-outs, on disk. */
@ExtendWith(ArquillianExtension.class)
class InterruptionLedgerIT {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");

  @Inject InterruptionLedger ledger;
  @Inject PresenceLease lease;
  @Inject UserTransaction transaction;
  @PersistenceContext EntityManager em;

  private final RoomId room = new RoomId(UUID.randomUUID());
  private final PersonKey max = new PersonKey(UUID.randomUUID().toString());
  private final PersonKey noor = new PersonKey(UUID.randomUUID().toString());
  private final PersonKey fia = new PersonKey(UUID.randomUUID().toString());

  @Test
  void a_break_lasts_from_its_beginning_to_its_end_however_often_it_is_written() {
    var session =
        List.of(
            new DurableEvent.BreakBegan(fia, at(900), at(0)),
            new DurableEvent.BreakEnded(at(600)),
            new DurableEvent.BreakBegan(fia, at(2_900), at(2_000)),
            new DurableEvent.BreakEnded(at(2_900)));
    session.forEach(this::write);
    session.forEach(this::write);
    assertThat(breaks())
        .containsExactlyInAnyOrder(
            new MeasuredTimes.Break(new Span(at(0), at(600)), false),
            new MeasuredTimes.Break(new Span(at(2_000), at(2_900)), false));
  }

  @Test
  void two_people_step_out_one_after_the_other() {
    write(new DurableEvent.SteppedOut(max, fia, at(0)));
    write(new DurableEvent.CameBack(max, at(300)));
    write(new DurableEvent.SteppedOut(noor, fia, at(400)));
    write(new DurableEvent.CameBack(max, at(300)));
    assertThat(stepOuts())
        .containsExactlyInAnyOrder(
            new MeasuredInterval(id(max), at(0), at(300), false),
            new MeasuredInterval(id(noor), at(400), at(400), true));
  }

  @Test
  void leaving_during_a_step_out_ends_it() {
    write(new DurableEvent.SteppedOut(max, fia, at(0)));
    write(new DurableEvent.Dropped(max, at(100)));
    write(new DurableEvent.Left(max, Departure.WINDOW_RAN_OUT, at(160)));
    assertThat(stepOuts()).containsExactly(new MeasuredInterval(id(max), at(0), at(160), false));
  }

  @Test
  void of_many_who_leave_at_one_moment_only_those_who_had_stepped_out_have_a_step_out() {
    write(new DurableEvent.SteppedOut(max, fia, at(0)));
    var left = new DurableEvent.Left(max, Departure.LEFT, at(160));
    var neverAside = new DurableEvent.Left(fia, Departure.LEFT, at(160));
    var steppedOut = new DurableEvent.SteppedOut(noor, fia, at(170));
    var leftAtOnce = new DurableEvent.Left(noor, Departure.LEFT, at(180));
    ledger.observed(
        Stream.of(neverAside, left, steppedOut, leftAtOnce)
            .map(event -> new JournalEntry(room, event))
            .toList());
    assertThat(stepOuts())
        .containsExactlyInAnyOrder(
            new MeasuredInterval(id(max), at(0), at(160), false),
            new MeasuredInterval(id(noor), at(170), at(180), false));
  }

  @Test
  void the_end_of_the_session_ends_breaks_and_step_outs() {
    write(new DurableEvent.BreakBegan(fia, at(900), at(0)));
    write(new DurableEvent.SteppedOut(max, fia, at(10)));
    write(new DurableEvent.Ended(fia, at(50)));
    assertThat(breaks()).noneMatch(MeasuredTimes.Break::open);
    assertThat(stepOuts()).containsExactly(new MeasuredInterval(id(max), at(10), at(50), false));
  }

  @Test
  void after_a_crash_both_end_where_they_were_last_known_to_go_on() throws Exception {
    write(new DurableEvent.BreakBegan(fia, at(900), at(0)));
    write(new DurableEvent.SteppedOut(max, fia, at(10)));
    lease.renewInterruptions(at(55));
    abandon();
    lease.recover(at(400));
    assertThat(breaks()).containsExactly(new MeasuredTimes.Break(new Span(at(0), at(55)), false));
    assertThat(stepOuts()).containsExactly(new MeasuredInterval(id(max), at(10), at(55), false));
  }

  @Test
  void a_room_that_lived_on_over_a_crash_tells_the_true_end() throws Exception {
    write(new DurableEvent.BreakBegan(fia, at(900), at(0)));
    lease.renewInterruptions(at(55));
    abandon();
    lease.recover(at(400));
    write(new DurableEvent.BreakEnded(at(900)));
    assertThat(breaks()).containsExactly(new MeasuredTimes.Break(new Span(at(0), at(900)), false));
  }

  @Test
  void a_break_after_one_that_a_crash_left_open_closes_that_one_where_it_was_last_seen()
      throws Exception {
    write(new DurableEvent.BreakBegan(fia, at(900), at(0)));
    lease.renewInterruptions(at(55));
    abandon();
    write(new DurableEvent.BreakBegan(fia, at(1_300), at(1_000)));
    write(new DurableEvent.BreakEnded(at(1_300)));
    assertThat(breaks())
        .containsExactlyInAnyOrder(
            new MeasuredTimes.Break(new Span(at(0), at(55)), false),
            new MeasuredTimes.Break(new Span(at(1_000), at(1_300)), false));
  }

  private void write(DurableEvent event) {
    ledger.observed(room, event);
  }

  /** As if another life of the server had written it. */
  private void abandon() throws Exception {
    transaction.begin();
    for (var table : List.of("session_break", "step_out")) {
      em.createNativeQuery("update " + table + " set incarnation = ?2 where session_id = ?1")
          .setParameter(1, room.value())
          .setParameter(2, UUID.randomUUID())
          .executeUpdate();
    }
    transaction.commit();
    em.clear();
  }

  private List<MeasuredTimes.Break> breaks() {
    return em.createQuery(
            "select b from SessionBreak b where b.sessionId = :session", SessionBreak.class)
        .setParameter("session", room.value())
        .getResultStream()
        .map(MeasuredTimes.Break::of)
        .toList();
  }

  private List<MeasuredInterval> stepOuts() {
    return em.createQuery("select s from StepOut s where s.sessionId = :session", StepOut.class)
        .setParameter("session", room.value())
        .getResultStream()
        .map(StepOut::measured)
        .toList();
  }

  private static UserId id(PersonKey who) {
    return UserId.of(who.value());
  }

  private static Instant at(long seconds) {
    return SIX.plusSeconds(seconds);
  }
}
