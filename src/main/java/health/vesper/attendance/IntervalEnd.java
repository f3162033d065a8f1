package health.vesper.attendance;

import health.vesper.room.journal.DurableEvent.Departure;
import java.util.Locale;

/** How a stay came to its end. */
enum IntervalEnd {
  LEFT,
  DROPPED,
  WINDOW_RAN_OUT,
  REMOVED,
  SESSION_ENDED,
  ACCESS_ENDED,
  TIME_OVER,
  /** The server died; the stay ends where its lease was last renewed. */
  LEASE_RAN_OUT,
  /** Written, but nobody was told: the answer was lost and the person stayed in the queue. */
  NOT_ANNOUNCED;

  static IntervalEnd of(Departure departure) {
    return valueOf(departure.name());
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
