package health.vesper.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Tells a lost connection to the database from a failure of the request itself, and repeats work
 * that met a connection which had ended in the pool.
 */
public final class ConnectionLoss {
  /** SQL states of a lost connection, of missing resources and of an operator's intervention. */
  private static final List<String> AWAY = List.of("08", "53", "57");

  /**
   * What a pooled connection answers after the database was restarted: first that an administrator
   * ended it, then that it is closed. Nothing was done with it either time.
   */
  private static final Set<String> ENDED_BEFORE_USE = Set.of("57P01", "08003");

  private static final int MOST_TRIES = 4;

  private ConnectionLoss() {}

  /** Whether the database could not be reached; anything else is wrong with the request itself. */
  public static boolean isCauseOf(Throwable thrown) {
    var sql = sqlCause(thrown);
    return sql != null
        && (sql.getSQLState() == null || AWAY.stream().anyMatch(sql.getSQLState()::startsWith));
  }

  /**
   * Does this, and does it again on another connection when the pool gave one that had ended while
   * it lay there.
   *
   * @param work reads only, or writes what may be written twice; begins its own transaction
   */
  public static <A> A retried(Supplier<A> work) {
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        var sql = sqlCause(e);
        if (tries == MOST_TRIES
            || sql == null
            || !ENDED_BEFORE_USE.contains(String.valueOf(sql.getSQLState()))) {
          throw e;
        }
      }
    }
  }

  private static SQLException sqlCause(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }
}
