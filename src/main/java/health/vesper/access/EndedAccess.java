package health.vesper.access;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * The last moment at which somebody's access ended: what they signed in to before it is not
 * believed any more, over restarts too. One row for each person it ever happened to.
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
