package health.vesper.room.snapshot;

import health.vesper.room.protocol.RoomId;
import java.util.Optional;
import java.util.function.Consumer;

/** Stores the snapshots of rooms. Only the newest snapshot of a room counts. */
public interface RoomMemory {
  /** Stores nothing. */
  RoomMemory NONE =
      new RoomMemory() {
        @Override
        public Optional<RoomSnapshot> recall(RoomId room) {
          return Optional.empty();
        }

        @Override
        public void remember(
            RoomId room, RoomSnapshot snapshot, Consumer<RuntimeException> report) {
          report.accept(null);
        }
      };

  /** The newest snapshot; nothing for a room that has never lived or whose session is over. */
  Optional<RoomSnapshot> recall(RoomId room);

  /**
   * Stores a snapshot, perhaps later, on another thread and together with other rooms. Never
   * throws.
   *
   * @param report receives why it could not be stored; null when it is stored
   */
  void remember(RoomId room, RoomSnapshot snapshot, Consumer<RuntimeException> report);
}
