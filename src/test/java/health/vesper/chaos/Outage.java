package health.vesper.chaos;

import java.time.Duration;
import java.util.Locale;

/**
 * One stretch of bad network in front of one person's device.
 *
 * @param after how long the network is good before it
 * @param lasting how long it goes on
 */
record Outage(Kind kind, Duration after, Duration lasting) {
  /** What a network does to people. */
  enum Kind {
    /** Every connection is reset at both ends at once, and nothing connects until it is over. */
    CUT,
    /** Open connections are dead for ever, and neither end is told; nothing connects meanwhile. */
    SILENT,
    /** Whatever is said arrives when it is over, in order and late. */
    DELAYED,
    /**
     * The device loses its connection and opens another at once; what it said on the old one, or a
     * knock it had given up, arrives after that.
     */
    OVERTAKEN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
