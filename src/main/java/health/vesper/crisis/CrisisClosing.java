package health.vesper.crisis;

import health.vesper.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to close a crisis.
 *
 * @param record of the disclosure; null when none was made
 * @param reason why none was made; null when one was
 */
public record CrisisClosing(
    CrisisOutcome outcome, @Nullable DisclosureRecord record, @Nullable String reason) {
  static final int LONGEST_REASON = 500;

  /** The page says "now" by its own clock, which need not be right. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

  /** Help is called first, and the card opened when a hand is free. */
  private static final Duration BEFORE_THE_PRESS = Duration.ofHours(1);

  public CrisisClosing {
    record = record == null ? DisclosureRecord.EMPTY : record;
    reason = reason == null ? "" : reason;
  }

  /** What is missing, by the names that the fields have on the wire. */
  List<String> blanks() {
    if (outcome == CrisisOutcome.DISCLOSED) {
      return record.blanks();
    }
    return Texts.isBlank(reason) ? List.of("reason") : List.of();
  }

  boolean fits() {
    return record.fits() && reason.length() <= LONGEST_REASON;
  }

  /** Whether a disclosure can have been made at that moment. */
  boolean isPlausible(Instant openedAt, Instant now) {
    var at = record.disclosedAt();
    return outcome == CrisisOutcome.NONE
        || (!at.isAfter(now.plus(CLOCKS_DIFFER)) && !at.isBefore(openedAt.minus(BEFORE_THE_PRESS)));
  }
}
