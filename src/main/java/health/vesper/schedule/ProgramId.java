package health.vesper.schedule;

import java.util.Objects;
import java.util.UUID;

/** A level of care with its targets, thresholds and time zone. */
public record ProgramId(UUID value) {
  public ProgramId {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
