package health.vesper.access;

import health.vesper.identity.UserId;
import health.vesper.platform.EncryptedText;
import health.vesper.platform.TextCipher;
import health.vesper.platform.TextLocation;
import health.vesper.text.Texts;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/**
 * Blocks a person in Vesper, whatever Keycloak says and also while Keycloak is away. It begins with
 * a reason, survives restarts and ends when an administrator lifts it. The row stays.
 */
@Entity
public class Suspension {
  @Id private UUID id;
  private UUID userId;

  @Column(columnDefinition = "text")
  private EncryptedText reason;

  private UUID suspendedBy;
  private Instant suspendedAt;
  private UUID liftedBy;
  private Instant liftedAt;

  /** For Hibernate only. */
  protected Suspension() {}

  Suspension(UserId person, String reason, UserId by, Instant at) {
    if (Texts.isBlank(reason)) {
      throw new IllegalArgumentException("a suspension needs a reason");
    }
    this.id = UUID.randomUUID();
    this.userId = person.value();
    this.reason = TextCipher.ofServer().encrypt(Texts.stripped(reason), at("reason"));
    this.suspendedBy = by.value();
    this.suspendedAt = at;
  }

  UUID id() {
    return id;
  }

  UserId person() {
    return new UserId(userId);
  }

  AccessEnded end() {
    return AccessEnded.bySuspension(person(), suspendedAt);
  }

  String reason() {
    return TextCipher.ofServer().decrypt(reason, at("reason"));
  }

  private TextLocation at(String column) {
    return new TextLocation("suspension", column, id);
  }

  UserId suspendedBy() {
    return new UserId(suspendedBy);
  }

  Instant suspendedAt() {
    return suspendedAt;
  }

  boolean isLifted() {
    return liftedAt != null;
  }

  void lift(UserId by, Instant at) {
    if (isLifted()) {
      throw new IllegalStateException("the suspension was already lifted");
    }
    liftedBy = by.value();
    liftedAt = at;
  }

  @Override
  public String toString() {
    return "suspension "
        + id
        + " of "
        + userId
        + " by "
        + suspendedBy
        + " at "
        + suspendedAt
        + (liftedAt == null ? "" : ", lifted by " + liftedBy + " at " + liftedAt);
  }
}
