package health.vesper.consent;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** Somebody agreed to one version of the ground rules. Written once; the database keeps it. */
@Entity
public class AgreementAcceptance {
  @Id private UUID id;
  private UUID agreementId;
  private UUID userId;
  private Instant acceptedAt;

  /** For Hibernate only. */
  protected AgreementAcceptance() {}

  AgreementAcceptance(Agreement.Wording wording, UserId person, Instant at) {
    this.id = UUID.randomUUID();
    this.agreementId = wording.id();
    this.userId = person.value();
    this.acceptedAt = at;
  }

  UUID id() {
    return id;
  }

  UUID agreement() {
    return agreementId;
  }

  UserId person() {
    return new UserId(userId);
  }

  Instant acceptedAt() {
    return acceptedAt;
  }
}
