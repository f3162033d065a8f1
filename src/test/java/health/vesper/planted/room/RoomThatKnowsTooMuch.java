package health.vesper.planted.room;

import health.vesper.planted.note.NoteThatPeeks;
import jakarta.inject.Inject;

/** Knows Jakarta and a note: both are forbidden. */
public class RoomThatKnowsTooMuch {
  @Inject private NoteThatPeeks last;

  public NoteThatPeeks last() {
    return last;
  }
}
