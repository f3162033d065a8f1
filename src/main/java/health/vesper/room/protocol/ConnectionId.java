package health.vesper.room.protocol;

import java.util.Objects;
import java.util.UUID;

/**
 * The id of one socket of one person. A reconnect or a second device has a new one, and commands of
 * the old one are ignored from then on.
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
