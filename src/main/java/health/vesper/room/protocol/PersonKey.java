package health.vesper.room.protocol;

import java.util.Objects;

/** The identity of a person outside of the room. The room cannot read it and never sends it. */
public record PersonKey(String value) {
  public PersonKey {
    Objects.requireNonNull(value, "value");
  }
}
