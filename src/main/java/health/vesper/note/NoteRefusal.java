package health.vesper.note;

import health.vesper.platform.Problem;
import java.util.List;
import java.util.Map;

/** Every "no" about notes, in words a person can act on. */
final class NoteRefusal {
  private NoteRefusal() {}

  static Problem notYours(String why) {
    return Problem.of(403, "not-yours", why, "");
  }

  static Problem signed() {
    return Problem.of(
        409, "signed", "This note is signed.", "A signed note never changes; add an addendum.");
  }

  static Problem notSigned() {
    return Problem.of(
        409, "not-signed", "This note is still a draft.", "Write it into the note itself.");
  }

  static Problem notAuthor() {
    return Problem.of(
        409,
        "not-author",
        "Somebody else was the last to write in this note.",
        "The author signs it; revise it first to become its author.");
  }

  static Problem notAwaiting() {
    return Problem.of(409, "not-awaiting", "This note does not wait for a co-signature.", "");
  }

  static Problem empty(List<String> missing) {
    return Problem.of(
            422,
            "empty",
            "Some sections are still empty.",
            "Fill them in, then sign: a signed note cannot be changed.")
        .with(Map.of("missing", missing));
  }

  static Problem malformed(String what) {
    return Problem.of(422, "malformed", "This note cannot be saved as it is.", what);
  }

  static Problem conflict(Object current) {
    return Problem.of(
            412,
            "conflict",
            "Somebody else has changed this note.",
            "Both texts are kept: compare them, then save what should stay.")
        .with(Map.of("current", current));
  }
}
