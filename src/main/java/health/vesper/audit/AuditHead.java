package health.vesper.audit;

import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.About;
import health.vesper.platform.OneTrip.Column;
import health.vesper.platform.OneTrip.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The end of the chain: one row that everybody who appends moves, so that nobody forks it. Whoever
 * has it holds up all others until the end of their transaction, so it is locked in one round trip,
 * and the lines with the new end are written in one more; or it is not locked, and moving it fails
 * where somebody else has moved it meanwhile.
 */
final class AuditHead {
  private static final String READ = "select seq, hash from audit_head where id = 1";

  /**
   * From where it was expected; there is nothing to move it to from elsewhere, which is refused.
   */
  private static final String MOVE =
      "update audit_head set seq = case when seq = cast(? as bigint) and hash = cast(? as varchar)"
          + " then cast(? as bigint) end, hash = ? where id = 1";

  private static final About<AuditEvent> APPENDED =
      About.inserted(
          "audit_event",
          List.of(
              new Column<>("seq", Kind.NUMBER, AuditEvent::seq),
              new Column<>("at", Kind.MOMENT, line -> line.entry().at()),
              new Column<>("actor", Kind.UUID, AuditEvent::actor),
              new Column<>("act", Kind.TEXT, line -> line.entry().act()),
              new Column<>("kind", Kind.TEXT, line -> line.entry().kind()),
              new Column<>("record", Kind.TEXT, line -> line.entry().record()),
              new Column<>("session_id", Kind.UUID, line -> line.entry().session()),
              new Column<>("previous_hash", Kind.TEXT, AuditEvent::previousHash),
              new Column<>("hash", Kind.TEXT, AuditEvent::hash)));

  private final List<AuditEvent> lines = new ArrayList<>();
  private final End before;
  private End end;

  /**
   * Where a chain ends.
   *
   * @param seq of the last line
   * @param hash its seal
   */
  record End(long seq, String hash) {}

  private AuditHead(End end) {
    this.before = end;
    this.end = end;
  }

  /** The end as somebody believes it to be. */
  static AuditHead expected(End end) {
    return new AuditHead(end);
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
      return new AuditHead(new End(row.getLong(1), row.getString(2)));
    }
  }

  /** Makes the next line, which becomes the end when it is written. */
  void append(AuditEntry entry, AuditChain chain) {
    var previous = end.hash();
    var seq = end.seq() + 1;
    end = new End(seq, chain.hash(seq, entry, previous));
    lines.add(new AuditEvent(seq, entry, previous, end.hash()));
  }

  /** What was appended, behind what is on the trip already. */
  void addTo(OneTrip trip) {
    if (!lines.isEmpty()) {
      trip.then(MOVE, before.seq(), before.hash(), end.seq(), end.hash()).forAll(APPENDED, lines);
    }
  }

  End end() {
    return end;
  }
}
