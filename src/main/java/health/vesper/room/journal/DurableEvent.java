package health.vesper.room.journal;

import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomRole;
import java.time.Instant;

/**
 * What a room tells its record keepers, in the order in which it happened. Written on the durable
 * lane, so that relaying media negotiation never waits for a table; kept and written later when the
 * database is away. Waiting at the door is none of it: it never counts as attendance.
 */
public sealed interface DurableEvent {
  /** When it happened, by the room's clock; not when it was written. */
  Instant at();

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

  /**
   * Put out until the end of the session or of the day, against reconnects, a new login and a
   * second device.
   */
  record Removed(PersonKey person, PersonKey by, String reason, RemovalTerm term, Instant at)
      implements DurableEvent {}

  /**
   * Something a facilitator did to the room or to somebody in it (mute, lock, lower a hand ...).
   */
  record Moderated(PersonKey by, String act, PersonKey target, Instant at)
      implements DurableEvent {}

  /**
   * Somebody asked for what is not theirs to ask: a forged sender, role or target.
   *
   * @param times how often, up to {@code at}; asked again and again, it is told twice: the first
   *     time, and how often after that
   */
  record Forbidden(PersonKey by, String command, int times, Instant at) implements DurableEvent {
    public Forbidden(PersonKey by, String command, Instant at) {
      this(by, command, 1, at);
    }
  }

  /** A break began; its minutes are nobody's attendance. */
  record BreakBegan(PersonKey by, Instant until, Instant at) implements DurableEvent {}

  /** The break is over, by hand or by the clock. */
  record BreakEnded(Instant at) implements DurableEvent {}

  /** Taken aside: from here the minutes are individual ones, until {@link CameBack}. */
  record SteppedOut(PersonKey person, PersonKey by, Instant at) implements DurableEvent {}

  /** Back with the group. */
  record CameBack(PersonKey person, Instant at) implements DurableEvent {}

  /** A crisis around this person: the record of 42 CFR 2.51 is owed from here on. */
  record CrisisOpened(PersonKey person, PersonKey by, Instant at) implements DurableEvent {}

  /**
   * The room is led by somebody else.
   *
   * @param from null when nobody led it
   * @param to null when nobody is there who could
   */
  record LeadPassed(PersonKey from, PersonKey to, Instant at) implements DurableEvent {}

  /** Put out because their access ended elsewhere. */
  record PutOut(PersonKey person, Instant at) implements DurableEvent {}

  /**
   * The session is over for everybody.
   *
   * @param by null when a held room ended by itself
   */
  record Ended(PersonKey by, Instant at) implements DurableEvent {}

  /** How somebody came to be gone. */
  enum Departure {
    LEFT,
    WINDOW_RAN_OUT,
    REMOVED,
    SESSION_ENDED,
    ACCESS_ENDED,
    /** A guest's invitation ran out. */
    TIME_OVER,
    /**
     * The admission seemed not to be written, and nobody heard of it: should it be on disk all the
     * same, it ends where it began.
     */
    NOT_ANNOUNCED
  }
}
