package health.vesper.room.mailbox;

import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.RoomId;
import java.util.List;

/** Receives a room's live events. The room waits for it, so it must not wait for anything. */
@FunctionalInterface
public interface RoomSink {
  void deliver(RoomId room, List<Delivery> deliveries);
}
