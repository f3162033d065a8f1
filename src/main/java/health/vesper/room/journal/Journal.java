package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;
import java.util.List;
import java.util.function.Consumer;

/** Where a room's durable events are written. */
@FunctionalInterface
public interface Journal {
  /**
   * Writes one event, in a transaction of its own. Writing an event that is on record already
   * changes nothing.
   *
   * @throws RuntimeException when it was not written, or when no result arrived: then it may have
   *     been written
   */
  void write(RoomId room, DurableEvent event);

  /**
   * Writes these events in their order, as far as that is possible, and reports how far it came;
   * never throws. The report may come later and on another thread, since events of several rooms
   * may be written in one transaction.
   *
   * @param firstAttempt whether nobody tried to write any of them before
   */
  default void write(
      RoomId room, List<DurableEvent> events, boolean firstAttempt, Consumer<Written> report) {
    int count = 0;
    try {
      for (var event : events) {
        write(room, event);
        count++;
      }
    } catch (RuntimeException e) {
      report.accept(new Written(count, e));
      return;
    }
    report.accept(new Written(count, null));
  }

  /**
   * How far the writing came.
   *
   * @param count how many events are on disk, from the first on
   * @param stopped why the next one is not; null when all are
   */
  record Written(int count, RuntimeException stopped) {}
}
