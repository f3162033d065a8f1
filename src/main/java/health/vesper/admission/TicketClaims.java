package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomPlan;
import health.vesper.room.protocol.RoomRole;
import health.vesper.schedule.SessionDetails;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;

/**
 * What a redeemed ticket says: who enters which room as what, and the room's plan. The socket
 * believes this and nothing that the browser says.
 *
 * @param displayName the group name of a client, the given name of staff: what the others see
 * @param takeOver replace this person's other device
 * @param late to be let in by name only, for being late
 * @param until when a guest's invitation ends; null for everybody else
 */
public record TicketClaims(
    RoomId room,
    UserId person,
    RoomRole role,
    String displayName,
    boolean takeOver,
    boolean late,
    Instant until,
    Plan plan)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What the room is told when this entry opens it. */
  public record Plan(
      int capacity,
      Duration hold,
      Duration heldLimit,
      Duration longestBreak,
      Instant startsAt,
      Instant endsAt)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /**
     * @param mediaPlaces how many people may send picture and sound at the same time
     */
    public RoomPlan inRoom(int mediaPlaces) {
      return new RoomPlan(capacity, mediaPlaces, hold, heldLimit, longestBreak, startsAt, endsAt);
    }

    static Plan of(SessionDetails details) {
      return new Plan(
          details.capacity(),
          details.rules().room().hold(),
          details.rules().room().heldLimit(),
          details.rules().room().longestBreak(),
          details.startsAt(),
          details.endsAt());
    }
  }
}
