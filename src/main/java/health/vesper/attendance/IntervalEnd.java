package health.vesper.attendance;

import health.vesper.platform.EnumWord;
import health.vesper.room.journal.DurableEvent.Departure;
import jakarta.persistence.Converter;

/** How a presence interval ended. */
enum IntervalEnd {
  LEFT,
  DROPPED,
  WINDOW_RAN_OUT,
  REMOVED,
  SESSION_ENDED,
  ACCESS_ENDED,
  TIME_OVER,
  /** The server died; the interval ends where its lease was last renewed. */
  LEASE_RAN_OUT,
  /**
   * The admission was written, but nobody heard of it: its result was lost and the person stayed in
   * the waiting room.
   */
  NOT_ANNOUNCED;

  static IntervalEnd of(Departure departure) {
    return valueOf(departure.name());
  }

  /** Keeps it as its word. */
  @Converter
  public static class Word extends EnumWord<IntervalEnd> {
    public Word() {
      super(IntervalEnd.class);
    }
  }
}
