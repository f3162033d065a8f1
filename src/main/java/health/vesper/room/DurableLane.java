package health.vesper.room;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The second serial lane of a room: carries what happened to the record keepers, in order, so that
 * nothing live ever waits for a table.
 */
public final class DurableLane {
  public DurableLane(
      RoomId room,
      Journal journal,
      RoomMemory memory,
      Executor executor,
      Later later,
      LaneAlarm alarm) {}

  void answers(Consumer<RoomCommand> room) {}

  void put(List<DurableEvent> events) {}

  void remember(RoomState state) {}
}
