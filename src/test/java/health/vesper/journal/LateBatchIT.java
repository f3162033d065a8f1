package health.vesper.journal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.Journal.Written;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The result of the batch that admits Max never arrived, so the room keeps him in the waiting room;
 * PostgreSQL, which was delayed, commits the batch all the same.
 */
@ExtendWith(ArquillianExtension.class)
class LateBatchIT {
  private static final Instant SIX = Instant.parse("2026-11-23T18:00:00Z");

  private static final String WAITING =
      "pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'"
          + " and query like '%audit_head%'";

  @Inject StaffedSession staffed;
  @Inject Journal journal;
  @Inject Tables tables;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Test
  void a_person_who_was_not_admitted_has_no_seat_and_no_open_interval() throws Exception {
    var people = staffed.begin(SIX, SIX.plusSeconds(10_800));
    var session = people.session().value();
    var result = new CompletableFuture<Written>();
    try (var late = database.getConnection()) {
      late.setAutoCommit(false);
      letIn(late, session, people.max().value());
      journal.write(
          new RoomId(session),
          List.of(
              new DurableEvent.Left(
                  new PersonKey(people.max().toString()), Departure.NOT_ANNOUNCED, SIX)),
          true,
          result::complete);
      awaitSomebodyWaiting();
      late.commit();
    }
    assertThat(result.get(30, SECONDS)).isEqualTo(new Written(1, null));
    assertThat(tables.count("seat where session_id = ?1", session)).isZero();
    assertThat(tables.count("presence_interval where session_id = ?1 and still_open", session))
        .isZero();
  }

  /**
   * As a batch does it: the head of the trail, which it has until it is committed, and the rows.
   */
  private static void letIn(Connection late, UUID session, UUID person) throws SQLException {
    try (var statement =
        late.prepareStatement(
            "insert into seat (session_id, seat_no, user_id, of_seats) values (?, 1, ?, 12);"
                + " insert into presence_interval (id, session_id, user_id, role, seat,"
                + " admitted_at, last_seen, still_open, node, incarnation, epoch)"
                + " values (?, ?, ?, 'client', 1, ?, ?, true, 'this', ?, 1);"
                + " update audit_head set seq = seq where id = 1")) {
      var at = Timestamp.from(SIX);
      var values =
          List.of(session, person, UUID.randomUUID(), session, person, at, at, UUID.randomUUID());
      for (int i = 0; i < values.size(); i++) {
        statement.setObject(i + 1, values.get(i));
      }
      assertThat(statement.execute()).isFalse();
    }
  }

  /** PostgreSQL reports a waiting transaction only on request. */
  private void awaitSomebodyWaiting() {
    var longest = Instant.now().plusSeconds(30);
    while (tables.count(WAITING) == 0) {
      assertThat(Instant.now()).as("until somebody waits for the delayed batch").isBefore(longest);
    }
  }
}
