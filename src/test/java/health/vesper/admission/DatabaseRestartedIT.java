package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.AdmissionFactsBatch.Asked;
import health.vesper.harness.StaffedSession;
import health.vesper.harness.Tables;
import health.vesper.platform.DatabaseHealthCheck;
import health.vesper.platform.SharedTrip;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL was restarted in good order: whatever lies in the pool is a dead connection. */
@ExtendWith(ArquillianExtension.class)
class DatabaseRestartedIT {
  /** The first of them says that it is dead, and all others go with it. */
  private static final int MOST_FAILURES = 1;

  private static final int IN_THE_POOL = 8;

  private static final String SEAT =
      "insert into seat (session_id, seat_no, user_id, of_seats) values (?, 1, ?, 12)";

  @Inject StaffedSession house;
  @Inject AdmissionFactsQuery doorsteps;
  @Inject SharedTrip trip;
  @Inject Tables tables;
  @Inject @Readiness DatabaseHealthCheck ready;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  private Asked max;

  @BeforeEach
  void an_evening_is_under_way() {
    var now = Instant.now();
    var people = house.begin(now.minusSeconds(600), now.plusSeconds(9_000));
    max = new Asked(people.session(), people.max());
  }

  @Test
  void nobody_at_the_door_notices() throws SQLException {
    restarted(() -> assertThat(doorsteps.read(List.of(max))).as("what Max hears").containsKey(max));
  }

  @Test
  void who_is_let_in_is_written_at_once() throws SQLException {
    restarted(
        () ->
            assertThat(
                    trip.whole(
                        () -> {
                          trip.add(
                              seat -> seat.then(SEAT, max.session().value(), max.person().value()));
                          return true;
                        }))
                .isTrue());
    assertThat(tables.count("seat where session_id = ?1", max.session().value())).isEqualTo(1);
  }

  @Test
  void a_server_that_nobody_asks_anything_is_ready_again() throws SQLException {
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
