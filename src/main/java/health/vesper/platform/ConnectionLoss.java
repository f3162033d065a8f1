package health.vesper.platform;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Distinguishes a lost database connection from a failure of the request itself, and repeats work
 * when the pool gave a connection that was already closed.
 */
public final class ConnectionLoss {
  /** SQL states of a lost connection, of missing resources and of an operator's intervention. */
  private static final List<String> UNREACHABLE = List.of("08", "53", "57");

  /**
   * The SQL states of a pooled connection after a restart of the database: first "ended by an
   * administrator", then "closed". In both cases no statement was run.
   */
  private static final Set<String> ENDED_BEFORE_USE = Set.of("57P01", "08003");

  private static final int MAX_TRIES = 4;

  private ConnectionLoss() {}

  /** Whether the database was unreachable. Otherwise the request itself was wrong. */
  public static boolean isCauseOf(Throwable thrown) {
    var sql = sqlCause(thrown);
    return sql != null
        && (sql.getSQLState() == null
            || UNREACHABLE.stream().anyMatch(sql.getSQLState()::startsWith));
  }

  /**
   * Runs the work, and runs it again on another connection when the pool gave one that was already
   * closed.
   *
   * @param work begins its own transaction and is safe to run twice
   */
  public static <A> A retried(Supplier<A> work) {
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        var sql = sqlCause(e);
        if (tries == MAX_TRIES
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
