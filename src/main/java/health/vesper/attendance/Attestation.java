package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.Fingerprints;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A facilitator's signature under an attendance sheet as it was then; the fingerprint says whether
 * the sheet has changed since. Written once.
 */
@Entity
@Table(name = "attendance_attestation")
public class Attestation {
  @Id private UUID id;
  private UUID sessionId;
  private UUID byId;
  private String byName;
  private String fingerprint;
  private Instant at;

  protected Attestation() {}

  Attestation(UUID sessionId, UserId by, String byName, String fingerprint, Instant at) {
    this.id = UUID.randomUUID();
    this.sessionId = sessionId;
    this.byId = by.value();
    this.byName = byName;
    this.fingerprint = fingerprint;
    this.at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /** Whether this is the attested text of the sheet; checked with the key that was current then. */
  boolean isOf(String canonicalText) {
    return Fingerprints.ofServer().matches(canonicalText, fingerprint);
  }

  String by() {
    return byName;
  }

  Instant at() {
    return at;
  }

  @Override
  public String toString() {
    return "attestation %s of %s by %s at %s".formatted(id, sessionId, byId, at);
  }
}
