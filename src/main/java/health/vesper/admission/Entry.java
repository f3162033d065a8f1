package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.room.RoomId;
import health.vesper.room.RoomRole;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a redeemed ticket says: who enters which room as what, and the room's plan. The socket
 * believes this and nothing that the browser says.
 *
 * @param displayName the group name of a client, the given name of staff: what the others see
 * @param takeOver replace this person's other device
 */
public record Entry(
    RoomId room,
    UserId person,
    RoomRole role,
    String displayName,
    boolean takeOver,
    int capacity,
    Duration hold,
    Instant startsAt,
    Instant endsAt)
    implements Serializable {
  private static final long serialVersionUID = 1L;
}
