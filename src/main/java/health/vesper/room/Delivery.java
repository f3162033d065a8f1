package health.vesper.room;

import java.util.List;

/**
 * One event and the connections that hear it. The room decides who that is while it knows: all
 * admitted, all but one, facilitators, one person. Whoever sends it only translates.
 */
public record Delivery(RoomEvent event, List<ConnectionId> to) {
  public Delivery {
    to = List.copyOf(to);
  }
}
