package health.vesper.room.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * The live side of one session. Carries the session's own id, so that a room can be found without a
 * table.
 */
public record RoomId(UUID value) implements java.io.Serializable {
  public RoomId {
    Objects.requireNonNull(value, "value");
  }
}
