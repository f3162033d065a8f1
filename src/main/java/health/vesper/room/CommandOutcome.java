package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.Delivery;
import java.util.List;

/**
 * What came of one command.
 *
 * @param live what people hear, in order
 * @param durable what goes to the record keepers, in order
 * @param changed something happened that the room must still know after a crash
 */
public record CommandOutcome(List<Delivery> live, List<DurableEvent> durable, boolean changed) {
  public CommandOutcome {
    live = List.copyOf(live);
    durable = List.copyOf(durable);
  }
}
