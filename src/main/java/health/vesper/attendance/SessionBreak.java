package health.vesper.attendance;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A break of the whole group: its minutes are nobody's attendance. */
@Entity
public class SessionBreak extends SessionInterruption {
  private Instant plannedUntil;

  /** For Hibernate only. */
  protected SessionBreak() {}

  SessionBreak(UUID sessionId, UUID by, Instant until, Instant at, ThisNode node) {
    super(sessionId, by, at, node);
    this.plannedUntil = until;
  }

  @Override
  public String toString() {
    return super.toString() + ", planned until " + plannedUntil;
  }
}
