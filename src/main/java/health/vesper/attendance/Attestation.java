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
 * The facilitator's word that a sheet is right, for the sheet as it was then: the fingerprint tells
 * whether it still is.
 */
@Entity
@SuppressWarnings("UnusedVariable") // Columns that only queries read.
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

  /** Whether the sheet's text is the attested one; checked with the key that was current then. */
  boolean vouchesFor(String text) {
    return Fingerprints.ofServer().matches(text, fingerprint);
  }

  String by() {
    return byName;
  }

  Instant at() {
    return at;
  }
}
