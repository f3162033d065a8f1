package health.vesper.room;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.Delivery;
import java.util.List;

/**
 * The result of one command.
 *
 * @param live the events for people, in order
 * @param durable the events for the journal, in order
 * @param changed the room's snapshot has changed
 */
public record CommandOutcome(List<Delivery> live, List<DurableEvent> durable, boolean changed) {
  public CommandOutcome {
    live = List.copyOf(live);
    durable = List.copyOf(durable);
  }
}
