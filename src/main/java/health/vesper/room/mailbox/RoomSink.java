package health.vesper.room.mailbox;

import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.RoomId;
import java.util.List;

/** Where a room's live events go; called in the room's turn, so it must not wait for anything. */
@FunctionalInterface
public interface RoomSink {
  void deliver(RoomId room, List<Delivery> deliveries);
}
