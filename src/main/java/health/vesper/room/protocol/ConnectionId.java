package health.vesper.room.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * One socket of one person. A person who comes back, or changes the device, has a new one: what the
 * old one still says is nobody's word any more.
 */
public record ConnectionId(UUID value) {
  public ConnectionId {
    Objects.requireNonNull(value, "value");
  }

  public static ConnectionId random() {
    return new ConnectionId(UUID.randomUUID());
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
