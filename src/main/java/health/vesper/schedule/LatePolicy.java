package health.vesper.schedule;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What becomes of a client who comes to the door after the grace. */
public enum LatePolicy {
  /** Like everybody else. */
  ADMIT,
  /** Waits, marked, until a facilitator lets in this very person: all at once passes them by. */
  HOLD,
  /** Comes again another evening. */
  REFUSE;

  /** Keeps the word in lower case, as every word in the database is. */
  @Converter
  public static class Word implements AttributeConverter<LatePolicy, String> {
    @Override
    public String convertToDatabaseColumn(LatePolicy policy) {
      return policy.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public LatePolicy convertToEntityAttribute(String word) {
      return LatePolicy.valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
