package health.vesper.signal.protocol;

import health.vesper.media.IcePolicy;
import health.vesper.media.IceServer;
import health.vesper.room.protocol.ChatLine;
import health.vesper.room.protocol.OwnView;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.RoomView;
import health.vesper.room.protocol.ServerMessage;
import health.vesper.room.protocol.SessionFlowView;
import health.vesper.room.protocol.StaffView;
import health.vesper.room.protocol.WaitingView;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message that depends on the connection. All others are events of the room. */
public sealed interface ConnectionMessage extends ServerMessage {

  /** Sent every five seconds. A connection that is silent for twelve is closed. */
  record PingSent(int n) implements ConnectionMessage {}

  /**
   * The first message to an admitted person. A client program forgets what it knew before. It is a
   * {@link RoomView}, and how to reach the others.
   *
   * @param now the server's clock, to show times by
   * @param holdSeconds the length of the reconnect window
   */
  record Welcomed(
      ParticipantView you,
      List<ParticipantView> participants,
      List<ParticipantId> hands,
      String topic,
      @Nullable Instant topicSince,
      @Nullable Instant topicUntil,
      boolean locked,
      List<ChatLine> chat,
      Instant startsAt,
      Instant endsAt,
      Instant now,
      List<IceServer> iceServers,
      IcePolicy icePolicy,
      int holdSeconds,
      boolean recordsDelayed,
      List<WaitingView> waiting,
      SessionFlowView course,
      OwnView own,
      @Nullable StaffView staff)
      implements ConnectionMessage {

    /** The view of one person, with the relays for their browser. */
    public static Welcomed of(RoomView room, List<IceServer> iceServers, IcePolicy icePolicy) {
      return new Welcomed(
          room.you(),
          room.participants(),
          room.hands(),
          room.topic(),
          room.topicSince(),
          room.topicUntil(),
          room.locked(),
          room.chat(),
          room.startsAt(),
          room.endsAt(),
          room.now(),
          iceServers,
          icePolicy,
          Math.toIntExact(room.hold().toSeconds()),
          room.recordsDelayed(),
          room.waiting(),
          room.course(),
          room.own(),
          room.staff());
    }
  }

  /**
   * The first message to a person who is back and said how far they got. What they missed comes
   * next, in order, and then what their own return changed.
   *
   * @param now the server's clock, to show times by
   * @param iceServers with new credentials; empty in the waiting room
   */
  record Resumed(Instant now, List<IceServer> iceServers) implements ConnectionMessage {}
}
