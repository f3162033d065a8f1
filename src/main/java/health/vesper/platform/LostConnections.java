package health.vesper.platform;

import java.io.Serializable;
import java.sql.SQLException;
import org.jboss.jca.adapters.jdbc.spi.ExceptionSorter;

/**
 * Tells the connection pool which errors mean that a connection is lost; the pool then closes it
 * and all idle ones. They are class 08 (the connection itself), 57P01 to 57P03 (PostgreSQL is shut
 * down, has crashed, is starting). See appendix A of PostgreSQL's manual. It runs in a module of
 * its own beside the pool, not in the application.
 */
public final class LostConnections implements ExceptionSorter, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public boolean isExceptionFatal(SQLException failure) {
    var state = failure.getSQLState();
    return state != null && (state.startsWith("08") || state.startsWith("57P"));
  }
}
