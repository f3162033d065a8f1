package health.vesper.crisis;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What became of a crisis, as far as Part 2 asks. */
public enum CrisisOutcome {
  /** Something was told to medical personnel, without consent, because there was no time for it. */
  @JsonProperty("disclosed")
  DISCLOSED,
  /** Nothing was told to anybody outside; says why. */
  @JsonProperty("none")
  NONE;

  /** The word in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CrisisOutcome of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
