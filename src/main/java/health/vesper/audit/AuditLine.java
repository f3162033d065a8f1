package health.vesper.audit;

import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail as an administrator reads it. */
record AuditLine(
    long seq,
    Instant at,
    UUID actor,
    String actorName,
    String act,
    String kind,
    String record,
    UUID session) {
  static AuditLine of(AuditEvent event) {
    var e = event.entry();
    return new AuditLine(
        event.seq(),
        e.at(),
        e.actor() == null ? null : e.actor().value(),
        null,
        e.act(),
        e.kind(),
        e.record(),
        e.session());
  }

  AuditLine named(String name) {
    return new AuditLine(seq, at, actor, name, act, kind, record, session);
  }
}
