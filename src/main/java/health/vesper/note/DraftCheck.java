package health.vesper.note;

import health.vesper.platform.Problem;
import java.util.Objects;
import java.util.Optional;

/** Whether a draft has the shape of a note; how much it says is nobody's business yet. */
final class DraftCheck {
  private DraftCheck() {}

  static Optional<Problem> problem(NoteResource.NoteRevision draft, NoteKind kind) {
    if (draft == null || draft.format() == null || draft.content() == null) {
      return Optional.of(NoteRefusal.malformed("It needs a format and its sections."));
    }
    var format = NoteFormats.find(draft.format(), kind);
    if (format.isEmpty()) {
      return Optional.of(NoteRefusal.malformed("This format is not one of this kind of note."));
    }
    if (draft.content().values().stream().anyMatch(Objects::isNull)) {
      return Optional.of(NoteRefusal.malformed("A section without text is left empty."));
    }
    if (format.get().unknown(draft.content()).isPresent()) {
      return Optional.of(NoteRefusal.malformed("The format has no such section."));
    }
    return new NoteContent(draft.content()).tooLong()
        ? Optional.of(NoteRefusal.malformed("A section holds at most 20,000 characters."))
        : Optional.empty();
  }
}
