package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import java.time.Instant;
import java.util.List;

/** What admission must know of the rooms that are live now; answered by the signaling side. */
public interface LiveRooms {
  /**
   * How this person stands with this room: as it lives or, when the server died under it and nobody
   * has come back yet, as it is remembered. A room that never lived knows nobody.
   */
  Standing standing(RoomId room, UserId person);

  /** Who waits at the door, in order of arrival. */
  List<Waiting> waiting(RoomId room);

  /**
   * @param holdsPlace the person has a seat or a place in the queue, connected or within the hold
   * @param connected a device of this person is connected right now
   * @param seatsTaken client seats taken, held ones included
   */
  record Standing(
      boolean ended,
      boolean removed,
      boolean locked,
      boolean holdsPlace,
      boolean connected,
      int seatsTaken) {}

  /** One person at the door. */
  record Waiting(
      ParticipantId participant,
      UserId person,
      Instant since,
      int place,
      boolean late,
      RoomRole role) {}
}
