package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.consent.AgreementPublished;
import health.vesper.consent.AgreementResource;
import health.vesper.harness.RecordWriters;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.Sessions;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The answers that people get when they ask to enter a session, from the first request to the
 * ticket.
 */
@ExtendWith(ArquillianExtension.class)
class AdmissionIT {
  private static final ArrivalAnswers HOME =
      new ArrivalAnswers(
          true, true, true, "12 Elm Street", "555 0100", "US-NY", "Ruth Arden", "555 0142");

  @Inject StaffedSession staffed;
  @Inject Instance<TicketResource> tickets;
  @Inject Instance<ArrivalResource> arrivals;
  @Inject Instance<AgreementResource> agreements;
  @Inject Instance<WaitingRoomResource> waitingRooms;
  @Inject Instance<TonightResource> tonight;
  @Inject Tickets issued;
  @Inject AdmissionFactsBatch facts;
  @Inject Sessions sessions;
  @Inject Arrivals answered;
  @Inject AgreementPublished published;
  @Inject RecordWriters writers;
  @Inject Tables tables;
  @Resource UserTransaction transaction;

  private StaffedSession.People people;

  @BeforeEach
  void the_session_is_running() {
    var now = Instant.now();
    people = staffed.begin(now.minusSeconds(600), now.plusSeconds(9_000));
  }

  @Test
  void max_agrees_says_where_he_is_and_gets_a_ticket() {
    published.on(people.session());
    assertThat(code(asks(people.max()))).isEqualTo("agreement-missing");
    assertThat(line(people.max()).agreement().accepted()).isFalse();
    assertThat(agrees(people.max(), 1)).isEqualTo(204);
    assertThat(agrees(people.max(), 1)).isEqualTo(204);
    assertThat(line(people.max()).agreement().accepted()).isTrue();

    assertThat(code(asks(people.max()))).isEqualTo("arrival-missing");
    assertThat(arrives(people.max(), HOME)).isEqualTo(204);
    assertThat(arrives(people.max(), HOME)).isEqualTo(204);
    assertThat(line(people.max()).arrived()).isTrue();

    var answer = asks(people.max());
    assertThat(answer.getStatus()).isEqualTo(201);
    var way = (TicketResource.TicketResponse) answer.getEntity();
    assertThat(way.socket()).isEqualTo("/ws/room/" + way.ticket());
    assertThat(issued.redeem(way.ticket(), people.max()))
        .hasValueSatisfying(entry -> assertThat(entry.displayName()).isEqualTo("Max A."));
  }

  @Test
  void admission_reads_the_same_rules_as_everybody_else() {
    tables.change(
        """
        update program set doors_open_minutes = 11, doors_close_minutes = 12,
          staff_doors_open_minutes = 13, grace_minutes = 14, late_policy = 'hold',
          hold_seconds = 15, held_limit_minutes = 16, longest_break_minutes = 18,
          early_leave_minutes = 19, note_due_business_days = 21
        where id in (select g.program_id from therapy_group g
                     join session s on s.group_id = g.id where s.id = ?1)
        """,
        session());
    var seen = facts.of(people.session(), people.max()).join().orElseThrow().session();
    assertThat(seen).isEqualTo(sessions.find(people.session()).orElseThrow());
    assertThat(seen.rules().room().longestBreak()).hasMinutes(18);
  }

  @Test
  void people_are_asked_again_about_a_new_wording() {
    published.on(people.session());
    agrees(people.max(), 1);
    published.again(people.session());
    assertThat(agrees(people.max(), 1)).isEqualTo(409);
    assertThat(line(people.max()).agreement().version()).isEqualTo(2);
    assertThat(code(asks(people.max()))).isEqualTo("agreement-missing");
  }

  @Test
  void nobody_learns_of_a_session_that_is_not_theirs() {
    var unknown = new UserId(UUID.randomUUID());
    assertThat(asks(unknown).getEntity()).isEqualTo(Problem.notFound());
    assertThat(asks(people.hanne()).getEntity()).isEqualTo(Problem.notFound());
    assertThat(arrives(unknown, HOME)).isEqualTo(404);
    assertThat(arrives(people.fia(), HOME)).isEqualTo(404);
    assertThat(agrees(unknown, 1)).isEqualTo(404);
    for (var who : List.of(unknown, people.max(), people.hanne(), people.ada())) {
      assertThat(staffed.as(who, waitingRooms, r -> r.door(session())).getStatus()).isEqualTo(404);
    }
    assertThat(staffed.as(people.kofi(), waitingRooms, r -> r.door(session())).getStatus())
        .isEqualTo(200);
    assertThat(staffed.as(unknown, tonight, TonightResource::tonight)).isEmpty();
  }

  @Test
  void staff_go_straight_in_by_their_duty_and_supervisors_see_the_records_only() {
    assertThat(asks(people.fia()).getStatus()).isEqualTo(201);
    assertThat(asks(people.kofi()).getStatus()).isEqualTo(201);
    assertThat(line(people.kofi()).role()).isEqualTo(SessionRole.CO_FACILITATOR);
    assertThat(line(people.hanne()).role()).isEqualTo(SessionRole.SUPERVISOR);
    assertThat(line(people.max()).facilitatorGivenName()).isEqualTo("Fia");
  }

  @Test
  void a_removed_person_stays_out_without_a_live_room_and_an_ended_session_stays_ended() {
    arrives(people.max(), HOME);
    arrives(people.noor(), HOME);
    var now = Instant.now();
    var removed =
        new DurableEvent.Removed(
            key(people.max()), key(people.fia()), "words", RemovalTerm.SESSION, now);
    writers.hear(people.session(), removed);
    writers.hear(people.session(), removed);
    assertThat(code(asks(people.max()))).isEqualTo("removed");
    assertThat(asks(people.noor()).getStatus()).isEqualTo(201);

    writers.hear(people.session(), new DurableEvent.Ended(key(people.fia()), now));
    assertThat(code(asks(people.noor()))).isEqualTo("ended");
    assertThat(line(people.noor()).phase()).isEqualTo(SessionDetails.Phase.OVER);
  }

  @Test
  void a_newcomer_is_refused_after_admission_closes_and_a_returning_person_is_not() {
    staffed.doors(people, 5, "admit");
    arrives(people.max(), HOME);
    arrives(people.noor(), HOME);
    writers.hear(
        people.session(),
        new DurableEvent.Admitted(
            key(people.max()), RoomRole.CLIENT, 1, 12, key(people.fia()), Instant.now()));
    assertThat(asks(people.max()).getStatus()).isEqualTo(201);
    assertThat(code(asks(people.noor()))).isEqualTo("too-late");
  }

  @Test
  void a_ticket_says_whether_the_program_has_a_late_hold() {
    people = staffed.begin(Instant.now().minusSeconds(1_200), Instant.now().plusSeconds(6_000));
    staffed.doors(people, 0, "hold");
    arrives(people.max(), HOME);
    var way = (TicketResource.TicketResponse) asks(people.max()).getEntity();
    assertThat(issued.redeem(way.ticket(), people.max()))
        .hasValueSatisfying(entry -> assertThat(entry.late()).isTrue());
  }

  @Test
  void two_devices_that_answer_for_the_first_time_at_once_both_get_through() throws Exception {
    var barrier = new CyclicBarrier(2);
    Callable<Void> answers =
        () -> {
          barrier.await();
          transaction.begin();
          answered.answer(people.session(), people.max(), HOME, Instant.now());
          transaction.commit();
          return null;
        };
    var devices = Executors.newFixedThreadPool(2);
    try {
      for (var device : List.of(devices.submit(answers), devices.submit(answers))) {
        device.get();
      }
    } finally {
      devices.shutdownNow();
    }
    assertThat(answered.of(people.session(), people.max()).orElseThrow().answers()).isEqualTo(HOME);
  }

  @Test
  void the_audit_trail_has_one_read_event_for_answers_that_a_facilitator_reads_many_times()
      throws Exception {
    arrives(people.max(), HOME);
    transaction.begin();
    var arrival = answered.of(people.session(), people.max()).orElseThrow();
    var now = Instant.now();
    assertThat(answered.isFirstReading(arrival, people.fia(), now)).isTrue();
    assertThat(answered.isFirstReading(arrival, people.fia(), now)).isFalse();
    assertThat(answered.isFirstReading(arrival, people.kofi(), now)).isTrue();
    transaction.commit();
  }

  @Test
  void the_table_contains_no_readable_location() {
    arrives(people.max(), HOME);
    var row =
        tables.row(
            "select location, call_back, contact_name, contact_phone from arrival where session_id = ?1",
            session());
    assertThat(row[0].toString()).doesNotContain("Elm");
    assertThat(row[1].toString()).doesNotContain("555");
    assertThat(row[2].toString()).doesNotContain("Ruth");
    assertThat(row[3].toString()).doesNotContain("555");
  }

  @Test
  void the_database_protects_an_accepted_agreement() throws Exception {
    published.on(people.session());
    agrees(people.max(), 1);
    for (var change :
        List.of(
            "delete from agreement_acceptance where user_id = ?1",
            "update agreement_acceptance set accepted_at = now() where user_id = ?1")) {
      assertThatThrownBy(() -> tables.attempt(change, people.max().value()))
          .hasStackTraceContaining("keeps this row");
    }
  }

  private Response asks(UserId who) {
    return staffed.as(
        who,
        tickets,
        r ->
            r.ask(session(), new TicketResource.TicketRequest(false)).toCompletableFuture().join());
  }

  private int arrives(UserId who, ArrivalAnswers answers) {
    return staffed.as(who, arrivals, r -> r.answer(session(), answers)).getStatus();
  }

  private int agrees(UserId who, int version) {
    return staffed
        .as(
            who,
            agreements,
            r -> r.agree(session(), new AgreementResource.AgreementAnswer(version, true)))
        .getStatus();
  }

  private TonightResource.TonightSession line(UserId who) {
    return staffed.as(who, tonight, TonightResource::tonight).get(0);
  }

  private UUID session() {
    return people.session().value();
  }

  private static PersonKey key(UserId who) {
    return new PersonKey(who.toString());
  }

  private static String code(Response answer) {
    return ((Problem) answer.getEntity()).code();
  }
}
