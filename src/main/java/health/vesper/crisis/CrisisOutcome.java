package health.vesper.crisis;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import health.vesper.platform.EnumWord;
import jakarta.persistence.Converter;

/** What became of a crisis, as far as Part 2 asks. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum CrisisOutcome {
  /** Something was told to medical personnel, without consent, because there was no time for it. */
  DISCLOSED,
  /** Nothing was told to anybody outside; says why. */
  NONE;

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Word extends EnumWord<CrisisOutcome> {
    public Word() {
      super(CrisisOutcome.class);
    }
  }
}
