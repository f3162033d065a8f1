package health.vesper.room;

import java.util.Optional;

/**
 * Where a room is remembered over a crash: seats, hands in order, the queue, who was removed, the
 * lock, the topic. Never what was said. The last state wins, so writes may be coalesced.
 */
public interface RoomMemory {
  /** The state as last remembered, or nothing for a room that never lived or is over. */
  Optional<String> recall(RoomId room);

  /** Keeps the state; called on the durable lane. */
  void remember(RoomId room, String state);
}
