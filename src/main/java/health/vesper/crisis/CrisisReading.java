package health.vesper.crisis;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the staff read the record of a crisis for the first time. One row a reader. */
@Entity
@IdClass(CrisisReading.Key.class)
public class CrisisReading {
  @Id private UUID crisisId;
  @Id private UUID reader;
  private Instant readAt;

  /** Which record, and who read it. */
  record Key(UUID crisisId, UUID reader) implements Serializable {}

  /** For Hibernate only. */
  protected CrisisReading() {}

  CrisisReading(UUID crisis, UserId reader, Instant at) {
    this.crisisId = crisis;
    this.reader = reader.value();
    this.readAt = at;
  }

  @Override
  public String toString() {
    return "crisis " + crisisId + " read by " + reader + " at " + readAt;
  }
}
