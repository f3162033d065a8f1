package health.vesper.room;

/**
 * A keeper of records (the presence ledger, the audit trail). Called on the durable lane, one event
 * at a time and in order per room, inside a transaction shared by all keepers of the event.
 */
public interface RoomObserver {
  /**
   * Writes what happened.
   *
   * @throws RuntimeException when it could not be written; the lane keeps the event and tries
   *     again, except for {@link DurableEvent.Admitted}, whose person goes back to the queue
   */
  void observed(RoomId room, DurableEvent event);
}
