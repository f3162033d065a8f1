package health.vesper.bench;

import java.io.IOException;
import java.sql.SQLException;

/** One part of the table. A failure ends this part only. */
interface Scenario {
  /** How it is asked for. */
  String name();

  void measure(BenchServers servers, Report report) throws SQLException, IOException;
}
