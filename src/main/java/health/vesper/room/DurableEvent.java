package health.vesper.room;

import java.time.Instant;

/**
 * What a room tells its record keepers, in the order in which it happened. Written on the durable
 * lane, so that relaying media negotiation never waits for a table; kept and written later when the
 * database is away.
 */
public sealed interface DurableEvent {
  /** When it happened, by the room's clock; not when it was written. */
  Instant at();

  /** The first person came: the room lives. */
  record Opened(Instant at) implements DurableEvent {}

  /** Somebody stands at the door. Waiting never counts as attendance. */
  record Queued(PersonKey person, Instant at) implements DurableEvent {}

  /**
   * A seat is reserved and the presence must be on disk before anybody hears of it. A keeper that
   * cannot write it throws: the person then stays in the queue. Never retried behind the
   * facilitator's back.
   */
  record Admitted(PersonKey person, RoomRole role, int seat, PersonKey by, Instant at)
      implements DurableEvent {}

  /**
   * Back within the window, or on another device after the first was gone: a new interval begins.
   */
  record Returned(PersonKey person, RoomRole role, int seat, Instant at) implements DurableEvent {}

  /**
   * The connection is lost; {@code at} is when the person was last heard, which is where the
   * interval ends.
   */
  record Dropped(PersonKey person, Instant at) implements DurableEvent {}

  /**
   * Gone for good: by own will, by the window running out, by removal or because the session ended.
   */
  record Left(PersonKey person, Departure how, Instant at) implements DurableEvent {}

  /** A waiting person was turned away, with the reason that the facilitator gave. */
  record TurnedAway(PersonKey person, PersonKey by, String reason, Instant at)
      implements DurableEvent {}

  /** Put out until the end of the session, against reconnects, a new login and a second device. */
  record Removed(PersonKey person, PersonKey by, String reason, Instant at)
      implements DurableEvent {}

  /**
   * Something a facilitator did to the room or to somebody in it (mute, lock, lower a hand ...).
   */
  record Moderated(PersonKey by, String act, PersonKey target, Instant at)
      implements DurableEvent {}

  /** Somebody asked for what is not theirs to ask: a forged sender, role or target. */
  record Forbidden(PersonKey by, String command, Instant at) implements DurableEvent {}

  /** The session is over for everybody. */
  record Ended(PersonKey by, Instant at) implements DurableEvent {}

  /** How somebody came to be gone. */
  enum Departure {
    LEFT,
    WINDOW_RAN_OUT,
    REMOVED,
    SESSION_ENDED,
    /**
     * The admission seemed not to be written, and nobody heard of it: should it be on disk all the
     * same, it ends where it began.
     */
    NOT_ANNOUNCED
  }
}
