package health.vesper.chaos;

import java.time.Duration;
import java.util.Locale;

/**
 * One outage of the network of one person's device.
 *
 * @param after how long the network is good before the outage
 * @param duration how long the outage takes
 */
record Outage(Kind kind, Duration after, Duration duration) {
  /** What a network does to people. */
  enum Kind {
    /**
     * Every connection is reset at both ends at once, and no connection opens until the outage is
     * over.
     */
    CUT,
    /**
     * Open connections are dead for ever, and neither end learns it. No connection opens meanwhile.
     */
    SILENT,
    /** All data arrives after the outage, in order and late. */
    DELAYED,
    /**
     * The device loses its connection and opens another at once. Data that it sent on the old
     * connection, or a request that it had given up, arrives after that.
     */
    OVERTAKEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
