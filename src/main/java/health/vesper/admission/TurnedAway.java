package health.vesper.admission;

import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Somebody at the door was sent away, for now: they may come again. The reason that they read is
 * kept, sealed; the database refuses to change it.
 */
@Entity
public class TurnedAway {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;
  private UUID turnedAwayBy;

  @Column(columnDefinition = "text")
  private EncryptedText reason;

  private Instant turnedAwayAt;

  /** For Hibernate only. */
  protected TurnedAway() {}

  TurnedAway(UUID session, UUID person, UUID by, String reason, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = session;
    this.userId = person;
    this.turnedAwayBy = by;
    this.reason =
        TextCipher.ofServer().encrypt(reason, new TextLocation("turned_away", "reason", id));
    this.turnedAwayAt = at.truncatedTo(ChronoUnit.MICROS);
  }

  @Override
  public String toString() {
    return "turning away "
        + id
        + " of "
        + userId
        + " from "
        + sessionId
        + " by "
        + turnedAwayBy
        + " at "
        + turnedAwayAt
        + (reason == null ? "" : ", with a reason");
  }
}
