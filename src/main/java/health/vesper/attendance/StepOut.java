package health.vesper.attendance;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** One person taken aside within the session: their minutes there are individual ones. */
@Entity
public class StepOut extends SessionInterruption {
  private UUID userId;

  /** For Hibernate only. */
  protected StepOut() {}

  StepOut(UUID sessionId, UserId person, UUID by, Instant at, ThisNode node) {
    super(sessionId, by, at, node);
    this.userId = person.value();
  }

  MeasuredInterval measured() {
    return new MeasuredInterval(new UserId(userId), from(), until(), isOpen());
  }
}
