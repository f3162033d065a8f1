package health.vesper.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * The end of the chain: one row that everybody who appends locks first, so that nobody forks it.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class AuditHead {
  static final int ONLY = 1;

  @Id private int id;
  private long seq;
  private String hash;

  protected AuditHead() {}

  /** Makes the next line and becomes its end. */
  AuditEvent append(AuditEntry entry, AuditChain chain) {
    var previous = hash;
    seq++;
    hash = chain.hash(seq, entry, previous);
    return new AuditEvent(seq, entry, previous, hash);
  }

  long seq() {
    return seq;
  }

  String hash() {
    return hash;
  }
}
