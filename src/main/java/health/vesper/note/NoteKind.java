package health.vesper.note;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import health.vesper.platform.EnumWord;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a note is about: the whole group's session, or one client's progress. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum NoteKind {
  GROUP,
  PROGRESS;

  public String word() {
    return EnumWord.of(this);
  }

  static NoteKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Word extends EnumWord<NoteKind> {
    public Word() {
      super(NoteKind.class);
    }
  }
}
