package health.vesper.schedule;

import java.util.Objects;
import java.util.UUID;

/** A cohort of clients who meet in a weekly series. */
public record GroupId(UUID value) {
  public GroupId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
