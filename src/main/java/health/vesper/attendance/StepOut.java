package health.vesper.attendance;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** A time in which one person had stepped out of the group: its minutes are individual ones. */
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
