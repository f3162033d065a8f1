package health.vesper.planted.note;

import health.vesper.planted.room.RoomThatKnowsTooMuch;
import java.time.Instant;

/** Depends on the room and reads the clock. Both are forbidden. */
public class NoteThatPeeks {
  public Instant peek(RoomThatKnowsTooMuch room) {
    return room.last() == null ? Instant.now() : Instant.EPOCH;
  }
}
