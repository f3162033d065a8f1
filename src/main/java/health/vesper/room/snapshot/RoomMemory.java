package health.vesper.room.snapshot;

import health.vesper.room.protocol.RoomId;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where a room is remembered over a crash: seats, hands in order, the queue, who was removed, the
 * lock, the topic. Never what was said. The last state wins, so writes may be coalesced.
 */
public interface RoomMemory {
  /** The state as last remembered, or nothing for a room that never lived or is over. */
  Optional<String> recall(RoomId room);

  /** Keeps the state. */
  void remember(RoomId room, String state);

  /**
   * The same, perhaps later and on another thread, together with other rooms; never throws.
   *
   * @param told why it could not be kept; null when it is
   */
  default void remember(RoomId room, RoomSnapshot state, Consumer<RuntimeException> told) {
    try {
      remember(room, state.toText());
    } catch (RuntimeException e) {
      told.accept(e);
      return;
    }
    told.accept(null);
  }
}
