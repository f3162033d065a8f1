package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;
import java.util.List;
import java.util.function.Consumer;

/** Where durable events are written: all keepers of one event in one transaction. */
@FunctionalInterface
public interface Journal {
  /**
   * Writes one event. Throws when it could not be done, and then nothing of it was, or when nobody
   * knows: then it is told again, as what may be written already.
   */
  void write(RoomId room, DurableEvent event);

  /**
   * Writes these in their order, as far as it goes, and tells how far; never throws. It may tell
   * later and on a thread of its own: what several rooms have to write at the same moment may be
   * written together.
   *
   * @param again whether the first of them was tried before, and may be written already
   */
  default void write(
      RoomId room, List<DurableEvent> events, boolean again, Consumer<Written> told) {
    int count = 0;
    try {
      for (var event : events) {
        write(room, event);
        count++;
      }
    } catch (RuntimeException e) {
      told.accept(new Written(count, e));
      return;
    }
    told.accept(new Written(count, null));
  }

  /**
   * How far it went.
   *
   * @param count so many are on disk, from the first on
   * @param stopped why not the next one; null when all are
   */
  record Written(int count, RuntimeException stopped) {}
}
