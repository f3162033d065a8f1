package health.vesper.admission;

import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import health.vesper.schedule.SessionDetails;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody was put out of a session and stays out, whatever restarts or signs in again. Put out for
 * the day, they are out of every session that the program has on that date, too.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class Removal {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;

  /** The program and the day that a removal for the day is about; nothing for a session's. */
  private UUID programId;

  private LocalDate onDay;
  private UUID removedBy;

  @Column(columnDefinition = "text")
  private EncryptedText reason;

  private Instant removedAt;

  /** For Hibernate only. */
  protected Removal() {}

  Removal(UUID session, UUID person, UUID by, String reason, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = session;
    this.userId = person;
    this.removedBy = by;
    this.reason = TextCipher.ofServer().encrypt(reason, new TextLocation("removal", "reason", id));
    this.removedAt = at;
  }

  /** Out for as long as it is this day where the group meets. */
  void forTheDayOf(SessionDetails details) {
    programId = details.program().value();
    onDay = details.day();
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
