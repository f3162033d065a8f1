package health.vesper.guest;

import health.vesper.identity.UserId;
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
 * What one client answered about one guest, and the words they read before. Written once; who
 * changes their mind answers anew, and the newest answer counts. The database keeps every one.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
public class GuestAnswer {
  @Id private UUID id;
  private UUID invitationId;
  private UUID userId;
  private boolean agrees;
  private int wordingVersion;

  @Column(columnDefinition = "text")
  private EncryptedText wording;

  private Instant answeredAt;

  /** For Hibernate only. */
  protected GuestAnswer() {}

  GuestAnswer(Invited invited, UserId client, boolean agrees, Instant at) {
    this.id = UUID.randomUUID();
    this.invitationId = invited.id();
    this.userId = client.value();
    this.agrees = agrees;
    this.wordingVersion = GuestWording.VERSION;
    this.wording =
        TextCipher.ofServer()
            .encrypt(invited.wording(), new TextLocation("guest_answer", "wording", id));
    this.answeredAt = at.truncatedTo(ChronoUnit.MICROS);
  }

  boolean says(boolean other) {
    return agrees == other && wordingVersion == GuestWording.VERSION;
  }

  /** A later moment than this answer's, whatever the clock says: a "no" is never overtaken. */
  Instant notBefore(Instant now) {
    return now.isAfter(answeredAt) ? now : answeredAt.plus(1, ChronoUnit.MICROS);
  }

  UUID id() {
    return id;
  }

  UUID invitation() {
    return invitationId;
  }

  UserId client() {
    return new UserId(userId);
  }

  boolean agrees() {
    return agrees;
  }
}
