package health.vesper.admission;

import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.Duty;
import java.util.Optional;

/**
 * What the schedule says that one person is in the group of a session.
 *
 * @param duty what the person does as staff, or null
 * @param groupName how the group calls the person, if they are enrolled on the day; or null
 */
record ScheduledRole(Duty duty, String groupName) {
  /** The person's role in the room, where Keycloak gives them the role that goes with it. */
  Optional<RoomRole> role(Caller caller) {
    if (duty != null) {
      return Optional.of(duty)
          .filter(d -> d.inRoom() && d.isDoneBy(caller))
          .map(d -> d == Duty.FACILITATOR ? RoomRole.FACILITATOR : RoomRole.CO_FACILITATOR);
    }
    return caller.is(Role.CLIENT) && groupName != null
        ? Optional.of(RoomRole.CLIENT)
        : Optional.empty();
  }
}
