package health.vesper.note;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import health.vesper.platform.EnumWords;
import jakarta.persistence.Converter;

/** What a note is about: the whole group's session, or one client's progress. */
public enum NoteKind {
  GROUP,
  PROGRESS;

  @JsonValue
  public String word() {
    return EnumWords.word(this);
  }

  @JsonCreator
  static NoteKind of(String word) {
    return EnumWords.constant(NoteKind.class, word);
  }

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Column extends EnumWords<NoteKind> {
    public Column() {
      super(NoteKind.class);
    }
  }
}
