package health.vesper.audit;

import health.vesper.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What one line of the audit trail says: ids and words from a fixed vocabulary, never a name and
 * never clinical text.
 *
 * @param actor who did it, or null when the server did
 * @param record the record's id, or null
 * @param session the session it belongs to, or null
 */
record AuditEntry(Instant at, UserId actor, String act, String kind, String record, UUID session) {
  AuditEntry {
    // PostgreSQL keeps microseconds; the chain must hash what it will give back.
    at = at.truncatedTo(ChronoUnit.MICROS);
  }
}
