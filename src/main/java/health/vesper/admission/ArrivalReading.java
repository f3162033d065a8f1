package health.vesper.admission;

import health.vesper.identity.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the staff read what a client answered for the first time. One row a reader. */
@Entity
@IdClass(ArrivalReading.Key.class)
public class ArrivalReading {
  @Id private UUID arrivalId;
  @Id private UUID reader;
  private Instant readAt;

  /** Which answers, and who read it. */
  record Key(UUID arrivalId, UUID reader) implements Serializable {}

  /** For Hibernate only. */
  protected ArrivalReading() {}

  ArrivalReading(UUID arrival, UserId reader, Instant at) {
    this.arrivalId = arrival;
    this.reader = reader.value();
    this.readAt = at;
  }

  @Override
  public String toString() {
    return "arrival " + arrivalId + " read by " + reader + " at " + readAt;
  }
}
