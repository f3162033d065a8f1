package health.vesper.crisis;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomId;
import java.time.Instant;
import java.util.List;

/** The cards that are pinned in the rooms that live now; kept by the signaling side. */
public interface PinnedCards {
  /** None where no room lives. */
  List<Pin> pinned(RoomId room);

  /** Takes somebody's card down for all who moderate; where there is none, nothing happens. */
  void takeDown(RoomId room, UserId person);

  /** One card. */
  record Pin(UserId person, ParticipantId participant, Instant since) {}
}
