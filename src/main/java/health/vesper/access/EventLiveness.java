package health.vesper.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Whether Keycloak is heard: it says something every second, so silence means something. While it
 * is silent nobody is thrown out, and those who lead a room are told.
 */
final class EventLiveness {
  static final Duration SILENT_AFTER = Duration.ofSeconds(3);

  private final Instant since;
  private Instant last;
  private Instant lastSent;

  EventLiveness(Instant since) {
    this.since = since;
  }

  /**
   * Something was heard.
   *
   * @param sent when it was said, by Keycloak's clock
   * @return whether there had been a silence before it
   */
  synchronized boolean heard(Instant sent, Instant now) {
    var wasSilent = isSilent(now);
    last = now;
    lastSent = sent;
    return wasSilent;
  }

  synchronized boolean isSilent(Instant now) {
    return Duration.between(last == null ? since : last, now).compareTo(SILENT_AFTER) > 0;
  }

  /** Nothing was ever heard since the start. */
  synchronized boolean isUnheardOf() {
    return last == null;
  }

  /** When Keycloak last said something, by its own clock; null before it did. */
  synchronized Instant lastSent() {
    return lastSent;
  }
}
