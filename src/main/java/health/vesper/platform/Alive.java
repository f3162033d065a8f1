package health.vesper.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Finds a connection that lives. What a database that was restarted leaves in the pool says so
 * twice: once its farewell, and then that it is closed, with which it and all idle ones go. Over
 * neither is anything done, so it is tried with the next one, and nobody notices.
 */
public final class Alive {
  private static final Set<String> DEAD = Set.of("57P01", "08003");
  private static final int MOST_TRIES = 4;

  private Alive() {}

  /** What is done with a connection: all of it, or nothing. */
  public interface Work<A> {
    A with(Connection connection) throws SQLException;
  }

  /** Does this; what is to be written, outside of any transaction, to which it would belong. */
  public static <A> A in(DataSource tables, Work<A> work) throws SQLException {
    for (int tries = 1; ; tries++) {
      try (var connection = tables.getConnection()) {
        return work.with(connection);
      } catch (SQLException e) {
        if (tries == MOST_TRIES || !DEAD.contains(String.valueOf(e.getSQLState()))) {
          throw e;
        }
      }
    }
  }
}
