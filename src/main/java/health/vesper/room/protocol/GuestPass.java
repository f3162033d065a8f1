package health.vesper.room.protocol;

import java.time.Instant;
import java.util.Set;

/**
 * An invitation that the house vouches for as long as it is in force.
 *
 * @param role what the guest comes as, and nothing else
 * @param until when the time box ends
 * @param agreed the clients who agreed to be inside together with this guest; whoever is not among
 *     them said no, took it back or has not answered, which is all the same here
 */
public record GuestPass(PersonKey guest, RoomRole role, Instant until, Set<PersonKey> agreed) {
  public GuestPass {
    if (!role.isGuest()) {
      throw new IllegalArgumentException("members come by the schedule, not by invitation");
    }
    agreed = Set.copyOf(agreed);
  }
}
