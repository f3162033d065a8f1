package health.vesper.schedule;

import health.vesper.identity.UserId;
import java.util.List;
import java.util.Optional;

/**
 * A session with the staff of its group.
 *
 * @param staff the facilitator first
 */
record StaffedSession(SessionDetails session, List<Staff> staff) {
  Optional<Staff> member(UserId person) {
    return staff.stream().filter(member -> member.person().equals(person)).findFirst();
  }
}
