package health.vesper.crisis;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.util.Locale;

/** What became of a crisis, as far as Part 2 asks. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
public enum CrisisOutcome {
  /** Something was told to medical personnel, without consent, because there was no time for it. */
  DISCLOSED,
  /** Nothing was told to anybody outside; says why. */
  NONE;

  /** The word in the database. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static CrisisOutcome of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
