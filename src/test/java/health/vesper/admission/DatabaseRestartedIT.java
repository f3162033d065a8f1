package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.AdmissionFactsBatch.Asked;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.platform.DatabaseHealthCheck;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.Journal;
import health.vesper.room.journal.Journal.Written;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL was restarted: all connections in the pool have ended. */
@ExtendWith(ArquillianExtension.class)
class DatabaseRestartedIT {
  /** The first of them fails, and the pool throws all others away with it. */
  private static final int MOST_FAILURES = 1;

  private static final int IN_THE_POOL = 8;

  @Inject StaffedSession staffed;
  @Inject AdmissionFactsBatch facts;
  @Inject Journal journal;
  @Inject Tables tables;
  @Inject @Readiness DatabaseHealthCheck ready;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  private Asked max;

  @BeforeEach
  void a_session_is_under_way() {
    var now = Instant.now();
    var people = staffed.begin(now.minusSeconds(600), now.plusSeconds(9_000));
    max = new Asked(people.session(), people.max());
  }

  @Test
  void people_who_ask_to_enter_notice_nothing() throws SQLException {
    restarted(
        () ->
            assertThat(facts.of(max.session(), max.person()).join())
                .as("the answer to Max")
                .isPresent());
  }

  @Test
  void an_admission_is_written_at_once() throws SQLException {
    var person = new PersonKey(max.person().toString());
    var admitted = new DurableEvent.Admitted(person, RoomRole.CLIENT, 1, 12, person, Instant.now());
    var report = new CompletableFuture<Written>();
    restarted(
        () -> {
          journal.write(
              new RoomId(max.session().value()), List.of(admitted), true, report::complete);
          assertThat(report.join()).isEqualTo(new Written(1, null));
        });
    assertThat(tables.count("seat where session_id = ?1", max.session().value())).isEqualTo(1);
  }

  @Test
  void an_idle_server_becomes_ready_again() throws SQLException {
    restarted(
        () -> {
          var failures = IntStream.range(0, IN_THE_POOL).takeWhile(i -> !isReady()).count();
          assertThat(failures).as("times not ready").isEqualTo(MOST_FAILURES);
        });
  }

  private boolean isReady() {
    return ready.call().getStatus() == Status.UP;
  }

  private void restarted(Runnable then) throws SQLException {
    fillThePool();
    try (var survivor = database.getConnection();
        var end =
            survivor.prepareStatement(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where usename = current_user and datname = current_database()"
                    + " and pid <> pg_backend_pid()")) {
      assertThat(end.execute()).isTrue();
      then.run();
    }
  }

  private void fillThePool() throws SQLException {
    var taken = new ArrayList<Connection>();
    try {
      for (int i = 0; i < IN_THE_POOL; i++) {
        taken.add(database.getConnection());
      }
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
  }
}
