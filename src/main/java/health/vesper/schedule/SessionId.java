package health.vesper.schedule;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** One dated session of a group. */
public record SessionId(UUID value) {
  public SessionId {
    Objects.requireNonNull(value, "value");
  }

  public static SessionId of(String text) {
    return new SessionId(UUID.fromString(text));
  }

  /** The session that a series foresees at this start: every node computes the same. */
  static SessionId foreseen(UUID series, Instant startsAt) {
    var name = series + "@" + startsAt;
    return new SessionId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
