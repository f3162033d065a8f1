package health.vesper.room.journal;

import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;

/** What is on record about a room. Without an implementation nobody has been in it yet. */
public interface RoomHistory {
  /** Whether this person has been inside this room before, however long ago. */
  boolean hasBeenIn(RoomId room, PersonKey person);
}
