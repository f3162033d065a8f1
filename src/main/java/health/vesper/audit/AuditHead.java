package health.vesper.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The end of the audit chain. There is one row, written by the migration. Whoever appends locks it
 * until the end of the transaction, so that two appenders never continue from the same line.
 */
@Entity
public class AuditHead {
  /** The id of the only row. */
  static final int ONLY = 1;

  @Id private int id;
  private long seq;
  private String hash;

  /** For Hibernate only. */
  protected AuditHead() {}

  /** Makes the next line, which is the end from now on. */
  AuditEvent append(AuditEntry entry, AuditChain chain) {
    var previous = hash;
    seq++;
    hash = chain.hash(seq, entry, previous);
    return new AuditEvent(seq, entry, previous, hash);
  }

  @Override
  public String toString() {
    return "audit head " + id + " at line " + seq;
  }
}
