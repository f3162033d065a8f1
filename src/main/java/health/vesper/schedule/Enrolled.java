package health.vesper.schedule;

import health.vesper.identity.UserId;
import java.util.UUID;

/**
 * A client of a group on a given day, as others read it.
 *
 * @param groupName how the group sees them; never the legal name
 */
public record Enrolled(UserId person, String groupName) {
  /** As the database answers. */
  public Enrolled(UUID person, String groupName) {
    this(new UserId(person), groupName);
  }
}
