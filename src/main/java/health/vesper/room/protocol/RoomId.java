package health.vesper.room.protocol;

import java.util.Objects;
import java.util.UUID;

/** The id of a room. It is the id of its session, so that a room is found without a table. */
public record RoomId(UUID value) implements java.io.Serializable {
  public RoomId {
    Objects.requireNonNull(value, "value");
  }
}
