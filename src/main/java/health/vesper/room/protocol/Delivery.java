package health.vesper.room.protocol;

import java.util.List;

/**
 * One event and the connections that hear it. The room decides who that is while it knows: all
 * admitted, all but one, facilitators, one person. Whoever sends it only translates.
 *
 * <p>Somebody whose connection is lost is told at the last one as long as the person is expected
 * back: whoever sends it keeps it until then.
 *
 * @param goesOnFrom for a greeting: the connection at which this person was told all that was to be
 *     told until now, so that somebody who knows how far they heard needs to hear the rest only.
 *     Null when there is no such connection, and for everything that is no greeting
 */
public record Delivery(RoomEvent event, List<ConnectionId> to, ConnectionId goesOnFrom) {
  public Delivery {
    to = List.copyOf(to);
  }

  /** An event that is no greeting. */
  public Delivery(RoomEvent event, List<ConnectionId> to) {
    this(event, to, null);
  }
}
