package health.vesper.schedule;

import health.vesper.identity.UserId;
import java.util.UUID;

/** A member of a group's staff, as others read it. */
public record Staff(UserId person, Duty duty, boolean inTraining) {
  /** As the database answers. */
  public Staff(UUID person, Duty duty, boolean inTraining) {
    this(new UserId(person), duty, inTraining);
  }
}
