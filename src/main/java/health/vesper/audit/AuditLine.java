package health.vesper.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the audit trail as an administrator reads it. */
record AuditLine(
    long seq,
    Instant at,
    @Nullable UUID actor,
    @Nullable String actorName,
    String act,
    String kind,
    @Nullable String record,
    @Nullable UUID session) {
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
