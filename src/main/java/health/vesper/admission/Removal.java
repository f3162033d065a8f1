package health.vesper.admission;

import health.vesper.platform.SealedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody was put out of a session and stays out, whatever restarts or signs in again. */
@Entity
public class Removal {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;
  private UUID removedBy;

  @Convert(converter = SealedText.class)
  @Column(columnDefinition = "text")
  private String reason;

  private Instant removedAt;

  /** For Hibernate only. */
  protected Removal() {}

  Removal(UUID session, UUID person, UUID by, String reason, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = session;
    this.userId = person;
    this.removedBy = by;
    this.reason = reason;
    this.removedAt = at;
  }

  @Override
  public String toString() {
    return "removal "
        + id
        + " of "
        + userId
        + " from "
        + sessionId
        + " by "
        + removedBy
        + " at "
        + removedAt
        + (reason == null ? "" : ", with a reason");
  }
}
