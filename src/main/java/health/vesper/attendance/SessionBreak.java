package health.vesper.attendance;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A break of the whole group: its minutes are nobody's attendance. */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class SessionBreak extends SessionInterruption {
  private Instant plannedUntil;

  /** For Hibernate only. */
  protected SessionBreak() {}

  SessionBreak(UUID sessionId, UUID by, Instant until, Instant at, ThisNode node) {
    super(sessionId, by, at, node);
    this.plannedUntil = until;
  }
}
