package health.vesper.note;

import java.util.UUID;

/**
 * Somebody tried to change a note after it was signed; the resource asks first, so this is a bug.
 */
public class NoteAlreadySigned extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  NoteAlreadySigned(UUID note) {
    super("note " + note + " is signed");
  }
}
