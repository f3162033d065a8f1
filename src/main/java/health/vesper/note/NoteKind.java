package health.vesper.note;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a note is about: the whole group's evening, or one client's progress. */
public enum NoteKind {
  GROUP,
  PROGRESS;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static NoteKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
