package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Minutes that a facilitator enters in place of the measured ones, and why. Written once: the
 * database refuses to change it, and the measured intervals are kept beside it.
 */
@Entity
@Table(name = "attendance_correction")
public class Correction {
  @Id private UUID id;
  private UUID sessionId;
  private UUID userId;
  private int minutes;

  @Column(columnDefinition = "text")
  private EncryptedText reason;

  private UUID byId;
  private String byName;
  private Instant at;

  protected Correction() {}

  Correction(
      UUID sessionId,
      UserId person,
      int minutes,
      String reason,
      UserId by,
      String byName,
      Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = sessionId;
    this.userId = person.value();
    this.minutes = minutes;
    this.reason = TextCipher.ofServer().encrypt(reason, at("reason"));
    this.byId = by.value();
    this.byName = byName;
    this.at = at.truncatedTo(ChronoUnit.MICROS);
  }

  UserId person() {
    return new UserId(userId);
  }

  Instant at() {
    return at;
  }

  AttendanceSheet.CorrectionView shown() {
    return new AttendanceSheet.CorrectionView(
        minutes, TextCipher.ofServer().decrypt(reason, at("reason")), byName, at);
  }

  private TextLocation at(String column) {
    return new TextLocation("attendance_correction", column, id);
  }

  @Override
  public String toString() {
    return "correction %s of %s in %s by %s at %s".formatted(id, userId, sessionId, byId, at);
  }
}
