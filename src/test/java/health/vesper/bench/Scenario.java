package health.vesper.bench;

import health.vesper.bench.report.Report;
import java.io.IOException;
import java.sql.SQLException;

/** One part of the report. A failure ends this part only. */
interface Scenario {
  /** The name for {@code -Dbench.only}. */
  String name();

  void measure(BenchServers servers, Report report) throws SQLException, IOException;
}
