package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.Doorsteps.Asked;
import health.vesper.harness.StaffedEvening;
import health.vesper.harness.TheApplication;
import health.vesper.platform.Ready;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** PostgreSQL was restarted in good order: whatever lies in the pool is a dead connection. */
@Tag("postgresql")
@ExtendWith(ArquillianExtension.class)
class DatabaseRestartedIT {
  /** One for the farewell that a connection was left with, one for each word that it is gone. */
  private static final int MOST_FAILURES = 2;

  private static final int IN_THE_POOL = 8;

  @Inject StaffedEvening house;
  @Inject DoorstepTables doorsteps;
  @Inject @Readiness Ready ready;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  private Asked max;

  @Deployment
  static WebArchive application() {
    return TheApplication.with(DatabaseRestartedIT.class, StaffedEvening.class);
  }

  @BeforeEach
  void an_evening_is_under_way() {
    var now = Instant.now();
    var people = house.begin(now.minusSeconds(600), now.plusSeconds(9_000));
    max = new Asked(people.session(), people.max());
  }

  @Test
  void the_door_answers_again_after_a_few_tries_though_nobody_else_asks_anything()
      throws SQLException {
    restarted(() -> doorAnswers());
  }

  @Test
  void a_server_that_nobody_asks_anything_is_ready_again() throws SQLException {
    restarted(() -> ready.call().getStatus() == Status.UP);
  }

  private boolean doorAnswers() {
    try {
      return doorsteps.read(List.of(max)).containsKey(max);
    } catch (PersistenceException dead) {
      return false;
    }
  }

  private void restarted(BooleanSupplier works) throws SQLException {
    fillThePool();
    try (var survivor = database.getConnection();
        var end =
            survivor.prepareStatement(
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()")) {
      assertThat(end.execute()).isTrue();
      var failures = IntStream.range(0, IN_THE_POOL).takeWhile(i -> !works.getAsBoolean()).count();
      assertThat(failures).as("tries that failed").isBetween(1L, (long) MOST_FAILURES);
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
