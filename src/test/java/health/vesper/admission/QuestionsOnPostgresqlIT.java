package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.AdmissionFactsBatch.Asked;
import health.vesper.harness.StaffedSession;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the database has to do when everybody comes at once; it says so itself. */
@ExtendWith(ArquillianExtension.class)
class QuestionsOnPostgresqlIT {
  /**
   * The driver prepares what it is asked for the fifth time, the database then tries five plans.
   */
  private static final int UNTIL_SETTLED = 9;

  @Inject StaffedSession house;
  @Inject AdmissionFactsQuery doorsteps;
  @Resource UserTransaction oneConnection;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Test
  void the_door_is_planned_the_first_few_times_and_no_more() throws Exception {
    var now = Instant.now();
    var people = house.begin(now.minusSeconds(600), now.plusSeconds(9_000));
    var crowd =
        Stream.of(people.max(), people.noor(), people.fia())
            .map(person -> new Asked(people.session(), person))
            .toList();
    oneConnection.begin();
    try {
      long keptBefore = keptPlans();
      IntStream.range(0, 40)
          .forEach(i -> assertThat(doorsteps.read(crowd.subList(0, 1 + i % 3))).hasSize(1 + i % 3));
      assertThat(keptPlans() - keptBefore)
          .as("askings that took the plan that was there")
          .isGreaterThanOrEqualTo(40 - UNTIL_SETTLED);
    } finally {
      oneConnection.rollback();
    }
  }

  @Test
  void a_connection_is_given_out_without_a_word_to_the_database() throws SQLException {
    try (var one = database.getConnection();
        var other = database.getConnection()) {
      assertThat(one.isClosed()).isFalse();
      assertThat(
              number(
                  other, "select count(*) from pg_stat_activity where lower(query) = 'select 1'"))
          .as("connections that were asked whether they are alive")
          .isZero();
    }
  }

  /** How often a plan that was there did for a question at the door, on this connection. */
  private long keptPlans() throws SQLException {
    try (var connection = database.getConnection()) {
      return number(
          connection,
          "select coalesce(sum(generic_plans), 0) from pg_prepared_statements"
              + " where statement like '%agreement_acceptance%'");
    }
  }

  private static long number(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(query)) {
      assertThat(answer.next()).isTrue();
      return answer.getLong(1);
    }
  }
}
