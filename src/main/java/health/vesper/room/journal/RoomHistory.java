package health.vesper.room.journal;

import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;

/** What the record keepers know of an evening so far. Optional: without one, nobody was in yet. */
public interface RoomHistory {
  /** Whether this person has been inside this room before, however long ago. */
  boolean hasBeenIn(RoomId room, PersonKey person);
}
