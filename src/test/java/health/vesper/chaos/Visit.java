package health.vesper.chaos;

import java.time.Instant;

/**
 * One connection of one person, as far as the server can know of it. It is recorded from what
 * passed the proxy.
 *
 * @param greeted when the server first answered on it
 * @param greeting the type of the server's first message
 * @param admitted when the server says that the person was admitted; null unless it was on this
 *     connection
 * @param inside when the server first said on it that the person is inside; null if it never did
 * @param heard when data of the person last reached the server
 * @param ended when the server's end was closed; null if it never was
 * @param code the close code that the server sent; 1006 when the network ended the connection
 * @param askedToLeave whether the person sent a leave command on it; without an answer it is
 *     unknown whether the command arrived before the end
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
   * The earliest time at which the person may have been admitted. An admission counts from the
   * facilitator's command, and is announced once it is on disk. It is never before the person was
   * in the waiting room.
   */
  Instant insideAtTheEarliest() {
    if (admitted == null || admitted.isAfter(inside)) {
      return inside;
    }
    return admitted.isBefore(greeted) ? greeted : admitted;
  }

  /** The person came back to what was kept: a seat, or a place in the waiting room. */
  boolean continued() {
    return greeting.equals("resumed") || greeting.equals("welcomed");
  }

  /** The session had ended for everybody when the person came back. */
  boolean cameAfterTheEndOf(Visit before) {
    return before.code == SESSION_ENDED && greeting.equals("session-ended");
  }

  boolean mayHaveLeft() {
    return code == LEFT || askedToLeave;
  }

  /**
   * At this time the server knew that the connection was lost, and no other connection had taken
   * over.
   */
  boolean wasKnownToBeLost(Instant then) {
    return ended != null && ended.isBefore(then) && code != REPLACED;
  }
}
