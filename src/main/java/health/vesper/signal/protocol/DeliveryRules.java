package health.vesper.signal.protocol;

import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.ServerMessage;
import health.vesper.room.protocol.SupportEvent;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a message is kept for a slow client, and for a client that reconnects. */
public final class DeliveryRules {
  /** The conflation keys of messages of which the newest says all that the older ones said. */
  private static final Map<Class<?>, String> NEWEST_ONLY =
      Stream.of(
              ConnectionMessage.PingSent.class,
              RoomEvent.QueueMoved.class,
              RoomEvent.HandsChanged.class,
              RoomEvent.DoorChanged.class,
              RoomEvent.RecordsDelayedChanged.class,
              SupportEvent.MomentsChanged.class,
              SupportEvent.CrisesChanged.class,
              SupportEvent.IdentityDelayedChanged.class)
          .collect(Collectors.toMap(Function.identity(), MessageName::of));

  private static final Set<Class<?>> TRANSIENT =
      Set.of(
          RoomEvent.Replaced.class,
          RoomEvent.DescriptionRelayed.class,
          RoomEvent.CandidateRelayed.class);

  private DeliveryRules() {}

  /**
   * Of two messages with the same key only the newer one has to be sent. Null for a message that
   * must not be left out.
   */
  public static @Nullable String conflationKey(ServerMessage message) {
    if (message instanceof RoomEvent.MediaChanged changed) {
      return "media-changed " + changed.participant();
    }
    return NEWEST_ONLY.get(message.getClass());
  }

  /** What happens to the message when its recipient reconnects. */
  public static Retention retention(ServerMessage message) {
    if (message instanceof ConnectionMessage.Welcomed) {
      return Retention.SNAPSHOT;
    }
    return TRANSIENT.contains(message.getClass()) ? Retention.TRANSIENT : Retention.REPLAYED;
  }
}
