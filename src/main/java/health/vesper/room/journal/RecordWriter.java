package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;
import java.util.List;

/**
 * Writes durable events of rooms to a kind of record (the presence ledger, the audit trail). Called
 * in order per room, inside one transaction that all writers of a batch share.
 *
 * <p>A batch may be written twice: the first time may have been committed although its result never
 * arrived. A writer therefore recognizes an event that is already on record and writes nothing. On
 * the first attempt ({@link JournalEntry#firstAttempt}) it need not look: if a key of a table
 * refuses the batch, each event is written again by itself, and then the writer looks.
 */
public interface RecordWriter {
  /**
   * Takes the locks that this writer needs until the transaction ends. Called once for each batch,
   * on all writers, before any of them reads or writes.
   */
  default void lock() {}

  /**
   * Writes one event.
   *
   * @throws RuntimeException when it could not be written; the queue keeps the event and tries
   *     again, except for {@link DurableEvent.Admitted}, whose person returns to the waiting room
   */
  void observed(RoomId room, DurableEvent event);

  /**
   * Writes the events of one batch, in their order; several rooms may be among them. A writer that
   * is called often overrides this and reads once for all of them.
   *
   * @throws RuntimeException when one of them could not be written; the whole batch is then rolled
   *     back and each event is written in a transaction of its own
   */
  default void observed(List<JournalEntry> entries) {
    entries.forEach(entry -> observed(entry.room(), entry.event()));
  }
}
