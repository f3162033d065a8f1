package health.vesper.chaos;

import java.time.Instant;

/**
 * One connection of one person as far as the server can know of it, by what passed the proxy.
 *
 * @param greeted when the server first answered on it
 * @param greeting with what: the type of its first message
 * @param admitted since when the person is let in, by the server's word; null unless it was on this
 *     one
 * @param inside when the server first said on it that the person is inside; null if it never did
 * @param heard when something that the person said last reached the server
 * @param ended when the server's end was over; null if it never was
 * @param code the close code that the server gave; 1006 when the network ended it
 * @param askedToLeave whether the person said on it that they leave: without an answer it is not
 *     known whether that arrived before the end
 */
record Visit(
    Instant greeted,
    String greeting,
    Instant admitted,
    Instant inside,
    Instant heard,
    Instant ended,
    int code,
    boolean askedToLeave) {
  static final int LEFT = 1000;
  static final int REPLACED = 4001;
  static final int SESSION_ENDED = 4004;
  static final int SILENT = 4008;

  /**
   * When they may have been let in at the earliest: an admission holds from the facilitator's word
   * on, and is told once it is on disk. Never before the person stood at the door.
   */
  Instant insideAtTheEarliest() {
    if (admitted == null || admitted.isAfter(inside)) {
      return inside;
    }
    return admitted.isBefore(greeted) ? greeted : admitted;
  }

  /** Came back to what was held: a seat, or a place at the door. */
  boolean wentOn() {
    return greeting.equals("resumed") || greeting.equals("welcomed");
  }

  boolean mayHaveLeft() {
    return code == LEFT || askedToLeave;
  }

  /** The server knew by then that this connection was lost, and nobody had taken over. */
  boolean wasKnownLost(Instant then) {
    return ended != null && ended.isBefore(then) && code != REPLACED;
  }
}
