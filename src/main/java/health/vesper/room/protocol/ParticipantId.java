package health.vesper.room.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * The id by which the others know a person in one room. It is random, stays the same over
 * reconnects and devices, and means nothing in another room.
 */
public record ParticipantId(UUID value) {
  public ParticipantId {
    Objects.requireNonNull(value, "value");
  }

  public static ParticipantId random() {
    return new ParticipantId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
