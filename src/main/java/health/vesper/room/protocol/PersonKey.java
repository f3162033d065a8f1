package health.vesper.room.protocol;

import java.util.Objects;

/** Who a participant is outside the room: opaque here, never sent to anybody. */
public record PersonKey(String value) {
  public PersonKey {
    Objects.requireNonNull(value, "value");
  }
}
