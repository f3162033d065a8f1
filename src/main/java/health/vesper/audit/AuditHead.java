package health.vesper.audit;

import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.Column;
import health.vesper.platform.OneTrip.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of the chain: one row that everybody who appends locks first, so that nobody forks it.
 * Whoever has it holds up all others until the end of their transaction, so it is asked for in one
 * round trip, and the lines with the new end are written in one more.
 */
final class AuditHead {
  private static final String READ = "select seq, hash from audit_head where id = 1";
  private static final String MOVE = "update audit_head set seq = ?, hash = ? where id = 1";

  private static final List<Column<AuditEvent>> COLUMNS =
      List.of(
          new Column<>("seq", Kind.NUMBER, AuditEvent::seq),
          new Column<>("at", Kind.MOMENT, line -> line.entry().at()),
          new Column<>("actor", Kind.UUID, AuditEvent::actor),
          new Column<>("act", Kind.TEXT, line -> line.entry().act()),
          new Column<>("kind", Kind.TEXT, line -> line.entry().kind()),
          new Column<>("record", Kind.TEXT, line -> line.entry().record()),
          new Column<>("session_id", Kind.UUID, line -> line.entry().session()),
          new Column<>("previous_hash", Kind.TEXT, AuditEvent::previousHash),
          new Column<>("hash", Kind.TEXT, AuditEvent::hash));

  private final List<AuditEvent> lines = new ArrayList<>();
  private long seq;
  private String hash;

  private AuditHead(long seq, String hash) {
    this.seq = seq;
    this.hash = hash;
  }

  /** The end as it is now; it may move on meanwhile. */
  static AuditHead read(Connection connection) throws SQLException {
    return read(connection, READ);
  }

  /** The end, which nobody else moves before this transaction ends. */
  static AuditHead lock(Connection connection) throws SQLException {
    return read(connection, READ + " for update");
  }

  private static AuditHead read(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql);
        var row = statement.executeQuery()) {
      row.next();
      return new AuditHead(row.getLong(1), row.getString(2));
    }
  }

  /** Makes the next line, which becomes the end when it is written. */
  void append(AuditEntry entry, AuditChain chain) {
    var previous = hash;
    seq++;
    hash = chain.hash(seq, entry, previous);
    lines.add(new AuditEvent(seq, entry, previous, hash));
  }

  /** Writes what was appended. */
  void write(Connection connection) throws SQLException {
    if (lines.isEmpty()) {
      return;
    }
    new OneTrip().insert("audit_event", lines, COLUMNS).then(MOVE, seq, hash).send(connection);
  }

  long seq() {
    return seq;
  }

  String hash() {
    return hash;
  }
}
