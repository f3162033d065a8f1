package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;
import java.util.List;

/**
 * A keeper of records (the presence ledger, the audit trail). Called on the durable lane, in order
 * per room, inside a transaction shared by all keepers of the events; see {@link #admitted}.
 */
public interface RecordWriter {
  /**
   * Writes what happened.
   *
   * @throws RuntimeException when it could not be written; the lane keeps the event and tries
   *     again, except for {@link DurableEvent.Admitted}, whose person goes back to the queue
   */
  void observed(RoomId room, DurableEvent event);

  /**
   * The same for what happened at the same moment, in several rooms perhaps: a keeper that is told
   * often asks once for all of them. Throws when one of them could not be written; they are then
   * all told again, as what may have been told before, and then one by one.
   */
  default void observed(List<JournalEntry> happenings) {
    happenings.forEach(happening -> observed(happening.room(), happening.event()));
  }

  /**
   * Adds to a trip, which becomes the transaction, what there is to write of people who are let in
   * and were not told of before. Nothing may be asked: whoever has to answers false, and then all
   * are told with a transaction around it.
   *
   * @param newcomers each a {@link JournalEntry#isNewAdmission}
   */
  default boolean admitted(List<JournalEntry> newcomers) {
    return true;
  }

  /**
   * Whether nobody else can write from here on until the end of the transaction: such a keeper is
   * told last; of what may have been told before, first.
   */
  default boolean holdsUpOthers() {
    return false;
  }
}
