package health.vesper.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * H2's half of "the database itself refuses": fired before UPDATE or DELETE. A table with a {@code
 * signed_at} or {@code closed_at} column keeps the rows that have one; any other table with this
 * trigger keeps every row. PostgreSQL has the same rule in PL/pgSQL. Runs inside the driver's
 * module, so it knows nothing of the application.
 */
public class KeepRow implements Trigger {
  private String table;
  private int keptFrom = -1;

  @Override
  public void init(
      Connection connection, String schema, String trigger, String table, boolean before, int type)
      throws SQLException {
    this.table = table;
    try (ResultSet columns = connection.getMetaData().getColumns(null, schema, table, null)) {
      for (int i = 0; columns.next(); i++) {
        var name = columns.getString("COLUMN_NAME");
        if (name.equalsIgnoreCase("signed_at") || name.equalsIgnoreCase("closed_at")) {
          keptFrom = i;
        }
      }
    }
  }

  @Override
  public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
    if (before == null || (keptFrom >= 0 && before[keptFrom] == null)) {
      return;
    }
    throw new SQLException(table + " keeps this row: it is signed or append-only", "23001");
  }
}
