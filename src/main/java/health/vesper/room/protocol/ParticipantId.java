package health.vesper.room.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * One person in one room, as the others may know them. Drawn at random when the person first
 * arrives and kept for the life of the room, over reconnects and second devices: it leads back to
 * nobody outside this room.
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
