package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.WaitingParticipant;
import java.util.List;

/** What admission asks of the open rooms; {@code signal} answers. */
public interface LiveRooms {
  /**
   * How this person stands with this room: as it is now or, when the server died while it was open
   * and nobody has come back yet, as its stored snapshot says. A room that was never open knows
   * nobody.
   */
  ParticipantStatus status(RoomId room, UserId person);

  /** Who is in the waiting room, in order of arrival. */
  List<WaitingParticipant> waiting(RoomId room);
}
