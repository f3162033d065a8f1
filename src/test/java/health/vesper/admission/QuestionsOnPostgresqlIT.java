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

/** How much work PostgreSQL has when everybody comes at once, by its own statistics. */
@ExtendWith(ArquillianExtension.class)
class QuestionsOnPostgresqlIT {
  /**
   * The driver prepares a statement when it runs for the fifth time; PostgreSQL then plans it five
   * times before it keeps a plan.
   */
  private static final int UNTIL_SETTLED = 9;

  @Inject StaffedSession house;
  @Inject AdmissionFactsQuery query;
  @Resource UserTransaction oneConnection;

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  DataSource database;

  @Test
  void the_query_about_admission_is_planned_the_first_few_times_and_no_more() throws Exception {
    var now = Instant.now();
    var people = house.begin(now.minusSeconds(600), now.plusSeconds(9_000));
    var clients =
        Stream.of(people.max(), people.noor())
            .map(person -> new Asked(people.session(), person))
            .toList();
    oneConnection.begin();
    try {
      long keptBefore = keptPlans();
      IntStream.range(0, 40).forEach(i -> assertThat(query.read(clients)).hasSize(2));
      assertThat(keptPlans() - keptBefore)
          .as("queries that used the plan of an earlier one")
          .isGreaterThanOrEqualTo(40 - UNTIL_SETTLED);
    } finally {
      oneConnection.rollback();
    }
  }

  @Test
  void the_pool_gives_out_a_connection_without_asking_the_database() throws SQLException {
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

  /** How often a kept plan was used for the query about admission, on this connection. */
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
