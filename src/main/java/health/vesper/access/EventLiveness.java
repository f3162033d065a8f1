package health.vesper.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Tells whether Keycloak's events arrive. Keycloak sends a batch every second, so three seconds
 * without one mean that events may be missing. During that time nobody is evicted because of
 * Keycloak, and the facilitators see a warning.
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
   * Records that a batch arrived.
   *
   * @param sent when Keycloak sent it, by its own clock
   * @return whether Keycloak was silent before it
   */
  synchronized boolean received(Instant sent, Instant now) {
    var wasSilent = isSilent(now);
    last = now;
    lastSent = sent;
    return wasSilent;
  }

  synchronized boolean isSilent(Instant now) {
    return Duration.between(last == null ? since : last, now).compareTo(SILENT_AFTER) > 0;
  }

  /** Whether no batch has arrived since the start. */
  synchronized boolean hasReceivedNothing() {
    return last == null;
  }

  /** When Keycloak sent its last batch, by its own clock; null before the first. */
  synchronized Instant lastSent() {
    return lastSent;
  }
}
