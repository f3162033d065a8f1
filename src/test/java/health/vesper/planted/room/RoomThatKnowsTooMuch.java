package health.vesper.planted.room;

import health.vesper.planted.note.NoteThatPeeks;
import jakarta.inject.Inject;

/** Depends on Jakarta and on a note. Both are forbidden. */
public class RoomThatKnowsTooMuch {
  @Inject private NoteThatPeeks last;

  public NoteThatPeeks last() {
    return last;
  }
}
