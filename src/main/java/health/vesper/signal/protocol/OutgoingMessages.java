package health.vesper.signal.protocol;

import health.vesper.media.IceFilter;
import health.vesper.media.MediaPlane;
import health.vesper.platform.MetricNames;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.protocol.ServerMessage;
import health.vesper.room.protocol.SupportEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What connections get for an event of the room. Most events are sent as they are. This class adds
 * what the room does not know, which is relays and close codes, and filters network addresses.
 */
public final class OutgoingMessages {
  /** Events that close the connection of their recipient. */
  private static final Map<Class<? extends RoomEvent>, CloseCode> LAST =
      Map.of(
          RoomEvent.TurnedAway.class, CloseCode.TURNED_AWAY,
          RoomEvent.Removed.class, CloseCode.REMOVED,
          RoomEvent.Replaced.class, CloseCode.REPLACED,
          RoomEvent.SessionEnded.class, CloseCode.SESSION_ENDED,
          SupportEvent.AccessEnded.class, CloseCode.ACCESS_ENDED,
          SupportEvent.TimeOver.class, CloseCode.TIME_OVER);

  private final MediaPlane media;
  private final IceFilter addresses;
  private final MeterRegistry metrics;

  public OutgoingMessages(MediaPlane media, MeterRegistry metrics) {
    this.media = media;
    this.addresses = IceFilter.under(media.icePolicy());
    this.metrics = metrics;
  }

  /** The message for this event, the same for all its recipients. */
  public Outgoing of(RoomEvent event) {
    if (event instanceof RoomEvent.Welcomed welcomed) {
      var room = welcomed.room();
      var iceServers = media.iceServersFor(room.you().id());
      return Outgoing.of(ConnectionMessage.Welcomed.of(room, iceServers, media.icePolicy()));
    } else if (event instanceof RoomEvent.EntryRefused refused) {
      return of(refused);
    } else if (event instanceof RoomEvent.DescriptionRelayed description) {
      return Outgoing.of(filtered(description));
    } else if (event instanceof RoomEvent.CandidateRelayed candidate) {
      return new Outgoing(filtered(candidate), Optional.empty());
    } else if (event instanceof RoomEvent.SentAsItIs sent) {
      return new Outgoing(Optional.of(sent), Optional.ofNullable(LAST.get(sent.getClass())));
    }
    return Outgoing.close(CloseCode.LEFT);
  }

  private static Outgoing of(RoomEvent.EntryRefused refused) {
    return switch (refused.why()) {
      case ENDED -> Outgoing.last(new RoomEvent.SessionEnded(), CloseCode.SESSION_ENDED);
      case REMOVED -> Outgoing.last(new RoomEvent.Removed(), CloseCode.REMOVED);
      case LOCKED ->
          Outgoing.last(
              refusedEntry(RefusalReason.LOCKED, "The room is locked."), CloseCode.VIOLATION);
      case ALREADY_IN ->
          Outgoing.last(
              refusedEntry(RefusalReason.NOT_ALLOWED, "You are already here on another device."),
              CloseCode.VIOLATION);
    };
  }

  private static ServerMessage refusedEntry(RefusalReason why, String sentence) {
    return new RoomEvent.Refused("enter", why, sentence);
  }

  private ServerMessage filtered(RoomEvent.DescriptionRelayed description) {
    return new RoomEvent.DescriptionRelayed(
        description.from(),
        description.fromEpoch(),
        description.kind(),
        addresses.description(description.sdp()));
  }

  /** Nothing when the candidate would show where somebody is. */
  private Optional<ServerMessage> filtered(RoomEvent.CandidateRelayed from) {
    var passed = addresses.candidate(from.candidate());
    if (passed.isEmpty()) {
      metrics.counter(MetricNames.CANDIDATES_WITHHELD).increment();
    }
    return passed.map(
        candidate ->
            new RoomEvent.CandidateRelayed(
                from.from(), from.fromEpoch(), candidate, from.sdpMid(), from.sdpMLineIndex()));
  }

  /** The first message to a person who is back and receives only what they missed. */
  public ServerMessage resumed(RoomEvent greeting) {
    if (greeting instanceof RoomEvent.Welcomed welcomed) {
      var room = welcomed.room();
      return new ConnectionMessage.Resumed(room.now(), media.iceServersFor(room.you().id()));
    }
    return new ConnectionMessage.Resumed(((RoomEvent.WaitingBegan) greeting).now(), List.of());
  }

  /** What their own return changed for a person who knows the rest of the greeting. */
  public static RoomEvent changedBy(RoomEvent greeting) {
    if (greeting instanceof RoomEvent.Welcomed welcomed) {
      return new RoomEvent.Returned(welcomed.room().you());
    }
    var began = (RoomEvent.WaitingBegan) greeting;
    return new RoomEvent.QueueMoved(began.place(), began.seen(), began.facilitatorPresent());
  }
}
