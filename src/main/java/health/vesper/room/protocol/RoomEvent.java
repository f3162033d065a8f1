package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened in a room. Its {@link Delivery} has the recipients. */
public sealed interface RoomEvent
    permits RoomEvent.Welcomed, RoomEvent.EntryRefused, RoomEvent.Goodbye, RoomEvent.SentAsItIs {

  /** The first event for an admitted person, also after a reconnect or on another device. */
  record Welcomed(RoomView room) implements RoomEvent {}

  /** The room refuses this connection, which is closed. */
  record EntryRefused(NoEntry why) implements RoomEvent {
    /** The ticket was valid a moment ago. The room is asked last. */
    public enum NoEntry {
      ENDED,
      REMOVED,
      LOCKED,
      ALREADY_IN
    }
  }

  /** The connection is closed: its person leaves, or their reconnect window is over. */
  record Goodbye() implements RoomEvent {}

  /** An event that client programs receive as it is. */
  sealed interface SentAsItIs extends RoomEvent, ServerMessage
      permits RoomEvent.InTheRoom, SessionFlowEvent, SupportEvent {}

  /** People wait, come, go, speak and are heard. */
  sealed interface InTheRoom extends SentAsItIs {}

  /**
   * The first event for a person in the waiting room.
   *
   * @param place 1 for the person who is next
   * @param ahead how many people wait before this one
   * @param seen a facilitator has looked at the waiting room since this person came
   */
  record WaitingBegan(int place, int ahead, boolean seen, boolean facilitatorPresent, Instant now)
      implements InTheRoom {}

  /** To a person in the waiting room, when one of these changed. */
  record QueueMoved(int place, boolean seen, boolean facilitatorPresent) implements InTheRoom {}

  /** To a person in the waiting room. */
  record FacilitatorWrote(String text, Instant at) implements InTheRoom {}

  /** To a person in the waiting room; the connection is closed. */
  record TurnedAway(String reason) implements InTheRoom {}

  record Joined(ParticipantView participant) implements InTheRoom {}

  /** Somebody left for good. The event does not say how. */
  record Left(ParticipantId participant) implements InTheRoom {}

  /** The connection is lost; the seat is kept until then. */
  record WentAway(ParticipantId participant, Instant until) implements InTheRoom {}

  /** Back in the same seat: a new epoch, microphone and camera off. */
  record Returned(ParticipantView participant) implements InTheRoom {}

  record MediaChanged(ParticipantId participant, boolean microphone, boolean camera)
      implements InTheRoom {}

  /** A person got or lost a media place. */
  record MediaPlaceChanged(ParticipantId participant, boolean media) implements InTheRoom {}

  /** All raised hands, in the order in which they are called on. */
  record HandsChanged(List<ParticipantId> hands, boolean quietFirst) implements InTheRoom {
    public HandsChanged {
      hands = List.copyOf(hands);
    }
  }

  record Said(ChatLine line) implements InTheRoom {}

  record LockedChanged(boolean locked) implements InTheRoom {}

  /** An empty topic has no beginning, and a topic without a timer has no end. */
  record TopicChanged(String topic, @Nullable Instant since, @Nullable Instant until)
      implements InTheRoom {}

  /** To the person whose microphone a facilitator switched off. */
  record Muted() implements InTheRoom {}

  /** To the person who is asked. */
  record AskedToUnmute() implements InTheRoom {}

  /** To the person who was removed; the connection is closed. The reason is not in it. */
  record Removed() implements InTheRoom {}

  /** To the device that was replaced by another one of the same person; it is closed. */
  record Replaced() implements InTheRoom {}

  /** To everybody, also in the waiting room; all connections are closed. */
  record SessionEnded() implements InTheRoom {}

  /** A session description from one other participant (WebRTC). */
  record DescriptionRelayed(ParticipantId from, int fromEpoch, DescriptionKind kind, String sdp)
      implements InTheRoom {}

  /** An ICE candidate from one other participant (WebRTC). */
  record CandidateRelayed(
      ParticipantId from,
      int fromEpoch,
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex)
      implements InTheRoom {}

  /** To facilitators: the waiting room as it is now. */
  record DoorChanged(List<WaitingView> waiting) implements InTheRoom {
    public DoorChanged {
      waiting = List.copyOf(waiting);
    }
  }

  /** To facilitators: a person could not be admitted and still waits, or is gone. */
  record AdmissionFailed(ParticipantId participant, AdmissionFailure why) implements InTheRoom {}

  /**
   * To facilitators: attendance is kept in memory because the database does not answer. Nobody is
   * admitted until it does.
   *
   * @param kept how many events wait to be written
   */
  record RecordsDelayedChanged(boolean delayed, int kept) implements InTheRoom {}

  /**
   * To the person who asked.
   *
   * @param command the name of the refused command on the wire
   * @param sentence for the person to read
   */
  record Refused(String command, RefusalReason why, String sentence) implements InTheRoom {}
}
