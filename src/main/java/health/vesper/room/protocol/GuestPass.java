package health.vesper.room.protocol;

import java.time.Instant;
import java.util.Set;

/**
 * A valid invitation of a guest.
 *
 * @param role the only role in which the guest may come
 * @param until when the invitation ends
 * @param agreed the clients who agreed to be in the room together with this guest. A client who
 *     said no, took the consent back or has not answered is not in it
 */
public record GuestPass(PersonKey guest, RoomRole role, Instant until, Set<PersonKey> agreed) {
  public GuestPass {
    if (!role.isGuest()) {
      throw new IllegalArgumentException("members come by the schedule, not by invitation");
    }
    agreed = Set.copyOf(agreed);
  }
}
