package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.admission.TicketResource.TicketRequest;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomId;
import health.vesper.schedule.SessionId;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A removal or a refusal in the waiting room is valid without the live room, and its reason stays
 * secret.
 */
@ExtendWith(ArquillianExtension.class)
class RemovalsIT {
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");
  private static final Instant LATER = SIX.plusSeconds(600);

  @Inject StaffedSession staffed;
  @Inject Admission admission;
  @Inject Removals removals;
  @Inject Instance<TicketResource> tickets;
  @Inject UserTransaction transaction;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Test
  void somebody_removed_stays_out_though_no_room_lives_that_remembers_it() throws Exception {
    var people = staffed.begin(SIX, SIX.plusSeconds(10_800));
    assertThat(decided(people, people.max())).isNotInstanceOf(AdmissionDecision.Removed.class);
    var removed =
        new DurableEvent.Removed(
            key(people.max()), key(people.fia()), "He shouted.", RemovalTerm.SESSION, LATER);
    tell(people, removed);
    tell(people, removed);
    assertThat(decided(people, people.max())).isInstanceOf(AdmissionDecision.Removed.class);
    assertThat(decided(people, people.noor())).isNotInstanceOf(AdmissionDecision.Removed.class);
    assertThat(column("reason", "removal", people))
        .hasSize(1)
        .noneMatch(r -> r.contains("shouted"));
  }

  @Test
  void somebody_removed_for_the_day_is_out_of_the_programs_other_session_that_day_too()
      throws Exception {
    var people = staffed.begin(SIX, SIX.plusSeconds(3_600));
    var later = staffed.another(people, SIX.plusSeconds(3_600), SIX.plusSeconds(7_200));
    var tomorrow = staffed.another(people, SIX.plusSeconds(86_400), SIX.plusSeconds(90_000));
    tell(
        people,
        new DurableEvent.Removed(
            key(people.max()), key(people.fia()), "why", RemovalTerm.DAY, LATER));
    tell(
        people,
        new DurableEvent.Removed(
            key(people.noor()), key(people.fia()), "why", RemovalTerm.SESSION, LATER));
    var anHourLater = SIX.plusSeconds(3_700);
    assertThat(decided(later, people.max(), anHourLater))
        .isInstanceOf(AdmissionDecision.Removed.class);
    assertThat(decided(later, people.noor(), anHourLater))
        .isNotInstanceOf(AdmissionDecision.Removed.class);
    assertThat(decided(tomorrow, people.max(), SIX.plusSeconds(86_500)))
        .isNotInstanceOf(AdmissionDecision.Removed.class);
    assertThat(decided(people.session(), people.max(), LATER))
        .isInstanceOf(AdmissionDecision.Removed.class);
  }

  @Test
  void the_reason_for_turning_a_person_away_is_encrypted_and_they_may_return() throws Exception {
    var people = staffed.begin(SIX, SIX.plusSeconds(10_800));
    var away = new DurableEvent.TurnedAway(key(people.max()), key(people.fia()), "Drunk.", LATER);
    tell(people, away);
    tell(people, away);
    tell(
        people,
        new DurableEvent.TurnedAway(
            key(people.max()), key(people.fia()), "Still drunk.", LATER.plusSeconds(60)));
    assertThat(decided(people, people.max())).isNotInstanceOf(AdmissionDecision.Removed.class);
    assertThat(column("reason", "turned_away", people))
        .hasSize(2)
        .noneMatch(r -> r.toLowerCase(java.util.Locale.ROOT).contains("drunk"));
  }

  @Test
  void a_request_for_a_foreign_room_gets_nothing_and_is_in_the_audit_trail() throws Exception {
    var theirs = staffed.begin(SIX, SIX.plusSeconds(10_800));
    var stranger = staffed.begin(SIX, SIX.plusSeconds(10_800)).max();
    var answer =
        staffed.as(
            stranger,
            tickets,
            r ->
                r.ask(theirs.session().value(), new TicketRequest(false))
                    .toCompletableFuture()
                    .join());
    var nowhere =
        staffed.as(
            stranger,
            tickets,
            r -> r.ask(UUID.randomUUID(), new TicketRequest(false)).toCompletableFuture().join());
    assertThat(answer.getStatus()).isEqualTo(404);
    assertThat(answer.getEntity()).isEqualTo(nowhere.getEntity());
    assertThat(column("actor", "audit_event", theirs)).containsExactly(stranger.toString());
  }

  @Test
  void the_database_refuses_to_delete_either() throws Exception {
    var people = staffed.begin(SIX, SIX.plusSeconds(10_800));
    tell(
        people,
        new DurableEvent.Removed(
            key(people.max()), key(people.fia()), "why", RemovalTerm.SESSION, LATER));
    tell(people, new DurableEvent.TurnedAway(key(people.noor()), key(people.fia()), "why", LATER));
    for (var table : List.of("removal", "turned_away")) {
      var those = " where session_id = '" + people.session() + "'";
      assertThatThrownBy(() -> run("delete from " + table + those))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("keeps this row");
      assertThatThrownBy(() -> run("update " + table + " set reason = 'another'" + those))
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("keeps this row");
    }
  }

  private AdmissionDecision decided(StaffedSession.People people, UserId who) {
    return decided(people.session(), who, LATER);
  }

  private AdmissionDecision decided(SessionId session, UserId who, Instant now) {
    var caller = new Caller(who, "Somebody", "Signed-In", Set.of(Role.CLIENT));
    return admission.decide(session, caller, false, now);
  }

  private void tell(StaffedSession.People people, DurableEvent event) throws Exception {
    transaction.begin();
    removals.observed(new RoomId(people.session().value()), event);
    transaction.commit();
  }

  private List<String> column(String column, String table, StaffedSession.People people)
      throws SQLException {
    var values = new ArrayList<String>();
    try (var connection = database.getConnection();
        var found =
            connection
                .createStatement()
                .executeQuery(
                    "select "
                        + column
                        + " from "
                        + table
                        + " where session_id = '"
                        + people.session()
                        + "'")) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }

  private static void run(String sql) throws SQLException {
    try (var connection = Tables.owner();
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private static PersonKey key(UserId person) {
    return new PersonKey(person.toString());
  }
}
