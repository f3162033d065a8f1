package health.vesper.platform;

import java.io.Serializable;
import java.sql.SQLException;
import org.jboss.jca.adapters.jdbc.spi.ExceptionSorter;

/**
 * Tells the connection pool which failures mean that the connection is lost, so that it is thrown
 * away with all idle ones: class 08 (the connection itself), 57P01 to 57P03 (PostgreSQL is shut
 * down, has crashed, is starting). See appendix A of PostgreSQL's manual. Runs in a module beside
 * the pool, not in the application.
 */
public final class LostConnections implements ExceptionSorter, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isExceptionFatal(SQLException failure) {
    var state = failure.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
