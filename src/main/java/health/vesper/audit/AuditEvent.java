package health.vesper.audit;

import health.vesper.identity.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * One line of the audit trail. Written once, in the transaction of the act that it records; the
 * database refuses to change or delete it.
 */
@Entity
public class AuditEvent {
  @Id private long seq;
  private Instant at;
  private UUID actor;
  private String act;
  private String kind;
  private String record;

  @Column(name = "session_id")
  private UUID session;

  private String previousHash;
  private String hash;

  protected AuditEvent() {}

  AuditEvent(long seq, AuditEntry entry, String previousHash, String hash) {
    this.seq = seq;
    this.at = entry.at();
    this.actor = entry.actor() == null ? null : entry.actor().value();
    this.act = entry.act();
    this.kind = entry.kind();
    this.record = entry.record();
    this.session = entry.session();
    this.previousHash = previousHash;
    this.hash = hash;
  }

  long seq() {
    return seq;
  }

  UUID actor() {
    return actor;
  }

  AuditEntry entry() {
    return new AuditEntry(at, actor == null ? null : new UserId(actor), act, kind, record, session);
  }

  String previousHash() {
    return previousHash;
  }

  String hash() {
    return hash;
  }
}
