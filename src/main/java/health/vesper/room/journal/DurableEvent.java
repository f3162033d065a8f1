package health.vesper.room.journal;

import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomRole;
import java.time.Instant;

/**
 * An event of a room that must be stored. The journal writes them in order, behind the live room,
 * and later if the database is away. Waiting is not among them: it never counts as attendance.
 */
public sealed interface DurableEvent {
  /** When it happened, by the room's clock; not when it was written. */
  Instant at();

  /**
   * A seat is reserved. The presence must be on disk before anybody hears of it. If it cannot be
   * written, the person stays in the waiting room. It is never retried.
   *
   * @param capacity how many seats the room has for clients; the table refuses a higher number
   */
  record Admitted(PersonKey person, RoomRole role, int seat, int capacity, PersonKey by, Instant at)
      implements DurableEvent {}

  /** Back within the reconnect window: a new presence interval begins. */
  record Returned(PersonKey person, RoomRole role, int seat, Instant at) implements DurableEvent {}

  /**
   * The connection is lost; {@code at} is when the person was last heard, which is where the
   * interval ends.
   */
  record Dropped(PersonKey person, Instant at) implements DurableEvent {}

  /** Gone for good: left, did not come back in time, was removed, or the session ended. */
  record Left(PersonKey person, Departure how, Instant at) implements DurableEvent {}

  /** A facilitator refused a person in the waiting room, for this reason. */
  record TurnedAway(PersonKey person, PersonKey by, String reason, Instant at)
      implements DurableEvent {}

  /**
   * Removed for the rest of the session or of the day. It holds against reconnects, a new login and
   * a second device.
   */
  record Removed(PersonKey person, PersonKey by, String reason, RemovalTerm term, Instant at)
      implements DurableEvent {}

  /**
   * A facilitator did something to the room or to a person in it (mute, lock, lower a hand ...).
   */
  record Moderated(PersonKey by, String act, PersonKey target, Instant at)
      implements DurableEvent {}

  /**
   * A person sent a command without the right to do so: a forged sender, role or target.
   *
   * @param times how often, up to {@code at}. Repeated attempts are recorded as one event
   */
  record Forbidden(PersonKey by, String command, int times, Instant at) implements DurableEvent {
    public Forbidden(PersonKey by, String command, Instant at) {
      this(by, command, 1, at);
    }
  }

  /** A break began. Its minutes are not attendance. */
  record BreakBegan(PersonKey by, Instant until, Instant at) implements DurableEvent {}

  /** The break is over, ended by a facilitator or by time. */
  record BreakEnded(Instant at) implements DurableEvent {}

  /** A step-out began. Its minutes are individual ones, until {@link CameBack}. */
  record SteppedOut(PersonKey person, PersonKey by, Instant at) implements DurableEvent {}

  /** The step-out is over. */
  record CameBack(PersonKey person, Instant at) implements DurableEvent {}

  /** A crisis of this person. The crisis record (42 CFR 2.51) has to be completed. */
  record CrisisOpened(PersonKey person, PersonKey by, Instant at) implements DurableEvent {}

  /**
   * Another person leads the room.
   *
   * @param from null when nobody led it
   * @param to null when nobody is there who could
   */
  record LeadPassed(PersonKey from, PersonKey to, Instant at) implements DurableEvent {}

  /** Put out because their access ended. */
  record PutOut(PersonKey person, Instant at) implements DurableEvent {}

  /**
   * The session is over for everybody.
   *
   * @param by null when an unattended room ended by itself
   */
  record Ended(PersonKey by, Instant at) implements DurableEvent {}

  /** How a person left. */
  enum Departure {
    LEFT,
    WINDOW_RAN_OUT,
    REMOVED,
    SESSION_ENDED,
    ACCESS_ENDED,
    /** A guest's invitation ran out. */
    TIME_OVER,
    /**
     * The admission seemed not to be written, and nobody heard of it. If it is on disk all the
     * same, it ends where it began.
     */
    NOT_ANNOUNCED
  }
}
