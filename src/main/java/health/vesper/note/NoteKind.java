package health.vesper.note;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Locale;

/** What a note is about: the whole group's evening, or one client's progress. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum NoteKind {
  GROUP,
  PROGRESS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NoteKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
