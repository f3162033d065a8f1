package health.vesper.room.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One event and the connections that receive it. The room chooses the recipients.
 *
 * <p>A person in the reconnect window is addressed at the last connection. The sender keeps the
 * event until the person is back.
 *
 * @param resumesFrom for the first event after a reconnect: the connection that has received
 *     everything until now, so that a client that knows how far it got needs only the rest. Null if
 *     there is none, and for all other events
 */
public record Delivery(RoomEvent event, List<ConnectionId> to, @Nullable ConnectionId resumesFrom) {
  public Delivery {
    to = List.copyOf(to);
  }

  /** An event that is not the first one after a reconnect. */
  public Delivery(RoomEvent event, List<ConnectionId> to) {
    this(event, to, null);
  }
}
