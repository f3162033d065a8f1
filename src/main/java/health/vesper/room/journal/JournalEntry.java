package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;

/**
 * One durable event with the room it happened in.
 *
 * @param firstAttempt whether nobody tried to write it before. Otherwise it may be on record
 *     already, and the writers look for it first
 */
public record JournalEntry(RoomId room, DurableEvent event, boolean firstAttempt) {
  /** An event that may be on record already. */
  public JournalEntry(RoomId room, DurableEvent event) {
    this(room, event, false);
  }

  /** The same event, after an attempt to write it that failed or had no result. */
  public JournalEntry again() {
    return new JournalEntry(room, event);
  }
}
