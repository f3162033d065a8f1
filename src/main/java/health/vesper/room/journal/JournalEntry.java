package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;

/**
 * One durable event with the room it happened in.
 *
 * @param again whether it may have been written before, its answer lost
 */
public record JournalEntry(RoomId room, DurableEvent event, boolean again) {
  /** Somebody is let in, and the tables are told so for the first time. */
  public boolean isNewAdmission() {
    return !again && event instanceof DurableEvent.Admitted;
  }
}
