package health.vesper.access;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The last time at which a person's access ended. Sign-ins from before it have no access, also
 * after a restart. One row for each person whose access ever ended.
 */
@Entity
public class EndedAccess {
  @Id private UUID userId;
  private Instant signInsBefore;

  /** For Hibernate only. */
  protected EndedAccess() {}

  EndedAccess(UserId person, Instant before) {
    this.userId = person.value();
    this.signInsBefore = before;
  }

  AccessEnded end() {
    return AccessEnded.of(new UserId(userId), signInsBefore);
  }
}
