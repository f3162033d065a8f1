package health.vesper.planted.note;

import health.vesper.planted.room.RoomThatKnowsTooMuch;
import java.time.Instant;

/** Reaches into the room and reads the clock: both are forbidden. */
public class NoteThatPeeks {
  public Instant peek(RoomThatKnowsTooMuch room) {
    return room.last() == null ? Instant.now() : Instant.EPOCH;
  }
}
