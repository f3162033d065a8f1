package health.vesper.schedule;

import health.vesper.platform.EnumWord;
import jakarta.persistence.Converter;

/** What becomes of a client who comes to the door after the grace. */
public enum LatePolicy {
  /** Like everybody else. */
  ADMIT,
  /** Waits, marked, until a facilitator lets in this very person: all at once passes them by. */
  HOLD,
  /** Comes to another session. */
  REFUSE;

  /** Keeps the word in the database. */
  @Converter(autoApply = true)
  public static class Word extends EnumWord<LatePolicy> {
    public Word() {
      super(LatePolicy.class);
    }
  }
}
