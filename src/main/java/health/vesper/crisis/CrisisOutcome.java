package health.vesper.crisis;

import com.fasterxml.jackson.annotation.JsonProperty;
import health.vesper.platform.EnumWord;
import jakarta.persistence.Converter;

/** What became of a crisis, as far as Part 2 asks. */
public enum CrisisOutcome {
  /** Something was told to medical personnel, without consent, because there was no time for it. */
  @JsonProperty("disclosed")
  DISCLOSED,
  /** Nothing was told to anybody outside; says why. */
  @JsonProperty("none")
  NONE;

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Word extends EnumWord<CrisisOutcome> {
    public Word() {
      super(CrisisOutcome.class);
    }
  }
}
