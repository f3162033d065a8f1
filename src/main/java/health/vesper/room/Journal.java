package health.vesper.room;

/**
 * Where a durable event is written: all keepers in one transaction. Throws when it could not be
 * done, and then nothing of it was.
 */
@FunctionalInterface
public interface Journal {
  void write(RoomId room, DurableEvent event);
}
