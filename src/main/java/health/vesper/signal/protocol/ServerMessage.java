package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client is told, in the past tense. Built for its recipient: what somebody may not see is
 * not in their frame.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "ping-sent", value = ServerMessage.PingSent.class),
  @JsonSubTypes.Type(name = "welcomed", value = ServerMessage.Welcomed.class),
  @JsonSubTypes.Type(name = "resumed", value = ServerMessage.Resumed.class),
  @JsonSubTypes.Type(name = "waiting-began", value = DoorMessage.WaitingBegan.class),
  @JsonSubTypes.Type(name = "queue-moved", value = DoorMessage.QueueMoved.class),
  @JsonSubTypes.Type(name = "facilitator-wrote", value = DoorMessage.FacilitatorWrote.class),
  @JsonSubTypes.Type(name = "turned-away", value = DoorMessage.TurnedAway.class),
  @JsonSubTypes.Type(name = "joined", value = ServerMessage.Joined.class),
  @JsonSubTypes.Type(name = "left", value = ServerMessage.Left.class),
  @JsonSubTypes.Type(name = "went-away", value = ServerMessage.WentAway.class),
  @JsonSubTypes.Type(name = "returned", value = ServerMessage.Returned.class),
  @JsonSubTypes.Type(name = "media-changed", value = ServerMessage.MediaChanged.class),
  @JsonSubTypes.Type(name = "media-place-changed", value = ServerMessage.MediaPlaceChanged.class),
  @JsonSubTypes.Type(name = "hands-changed", value = ServerMessage.HandsChanged.class),
  @JsonSubTypes.Type(name = "said", value = ServerMessage.Said.class),
  @JsonSubTypes.Type(name = "locked-changed", value = ServerMessage.LockedChanged.class),
  @JsonSubTypes.Type(name = "topic-changed", value = ServerMessage.TopicChanged.class),
  @JsonSubTypes.Type(name = "muted", value = ServerMessage.Muted.class),
  @JsonSubTypes.Type(name = "asked-to-unmute", value = ServerMessage.AskedToUnmute.class),
  @JsonSubTypes.Type(name = "removed", value = ServerMessage.Removed.class),
  @JsonSubTypes.Type(name = "replaced", value = ServerMessage.Replaced.class),
  @JsonSubTypes.Type(name = "session-ended", value = ServerMessage.SessionEnded.class),
  @JsonSubTypes.Type(name = "description-relayed", value = ServerMessage.DescriptionRelayed.class),
  @JsonSubTypes.Type(name = "candidate-relayed", value = ServerMessage.CandidateRelayed.class),
  @JsonSubTypes.Type(name = "door-changed", value = DoorMessage.DoorChanged.class),
  @JsonSubTypes.Type(name = "admission-failed", value = DoorMessage.AdmissionFailed.class),
  @JsonSubTypes.Type(
      name = "records-delayed-changed",
      value = DoorMessage.RecordsDelayedChanged.class),
  @JsonSubTypes.Type(name = "door-written", value = CourseMessage.DoorWritten.class),
  @JsonSubTypes.Type(name = "captioned", value = CourseMessage.Captioned.class),
  @JsonSubTypes.Type(name = "camera-stopped", value = CourseMessage.CameraStopped.class),
  @JsonSubTypes.Type(name = "blanked-changed", value = CourseMessage.BlankedChanged.class),
  @JsonSubTypes.Type(name = "blanked", value = CourseMessage.Blanked.class),
  @JsonSubTypes.Type(name = "chat-line-deleted", value = CourseMessage.ChatLineDeleted.class),
  @JsonSubTypes.Type(name = "chat-paused-changed", value = CourseMessage.ChatPausedChanged.class),
  @JsonSubTypes.Type(name = "spotlight-changed", value = CourseMessage.SpotlightChanged.class),
  @JsonSubTypes.Type(name = "break-began", value = CourseMessage.BreakBegan.class),
  @JsonSubTypes.Type(name = "break-ended", value = CourseMessage.BreakEnded.class),
  @JsonSubTypes.Type(name = "agenda-changed", value = CourseMessage.AgendaChanged.class),
  @JsonSubTypes.Type(name = "staff-said", value = CourseMessage.StaffSaid.class),
  @JsonSubTypes.Type(name = "moment-noted", value = CareMessage.MomentNoted.class),
  @JsonSubTypes.Type(name = "moments-changed", value = CareMessage.MomentsChanged.class),
  @JsonSubTypes.Type(name = "lead-changed", value = CareMessage.LeadChanged.class),
  @JsonSubTypes.Type(name = "held-changed", value = CareMessage.HeldChanged.class),
  @JsonSubTypes.Type(name = "stepped-out", value = CareMessage.SteppedOut.class),
  @JsonSubTypes.Type(name = "came-back", value = CareMessage.CameBack.class),
  @JsonSubTypes.Type(name = "crises-changed", value = CareMessage.CrisesChanged.class),
  @JsonSubTypes.Type(
      name = "identity-delayed-changed",
      value = CareMessage.IdentityDelayedChanged.class),
  @JsonSubTypes.Type(name = "access-ended", value = CareMessage.AccessEnded.class),
  @JsonSubTypes.Type(name = "time-over", value = CareMessage.TimeOver.class),
  @JsonSubTypes.Type(name = "refused", value = ServerMessage.Refused.class)
})
public sealed interface ServerMessage
    permits ServerMessage.PingSent,
        ServerMessage.Welcomed,
        ServerMessage.Resumed,
        DoorMessage.WaitingBegan,
        DoorMessage.QueueMoved,
        DoorMessage.FacilitatorWrote,
        DoorMessage.TurnedAway,
        ServerMessage.Joined,
        ServerMessage.Left,
        ServerMessage.WentAway,
        ServerMessage.Returned,
        ServerMessage.MediaChanged,
        ServerMessage.MediaPlaceChanged,
        ServerMessage.HandsChanged,
        ServerMessage.Said,
        ServerMessage.LockedChanged,
        ServerMessage.TopicChanged,
        ServerMessage.Muted,
        ServerMessage.AskedToUnmute,
        ServerMessage.Removed,
        ServerMessage.Replaced,
        ServerMessage.SessionEnded,
        ServerMessage.DescriptionRelayed,
        ServerMessage.CandidateRelayed,
        DoorMessage.DoorChanged,
        DoorMessage.AdmissionFailed,
        DoorMessage.RecordsDelayedChanged,
        CourseMessage.DoorWritten,
        CourseMessage.Captioned,
        CourseMessage.CameraStopped,
        CourseMessage.BlankedChanged,
        CourseMessage.Blanked,
        CourseMessage.ChatLineDeleted,
        CourseMessage.ChatPausedChanged,
        CourseMessage.SpotlightChanged,
        CourseMessage.BreakBegan,
        CourseMessage.BreakEnded,
        CourseMessage.AgendaChanged,
        CourseMessage.StaffSaid,
        CareMessage.MomentNoted,
        CareMessage.MomentsChanged,
        CareMessage.LeadChanged,
        CareMessage.HeldChanged,
        CareMessage.SteppedOut,
        CareMessage.CameBack,
        CareMessage.CrisesChanged,
        CareMessage.IdentityDelayedChanged,
        CareMessage.AccessEnded,
        CareMessage.TimeOver,
        ServerMessage.Refused {

  /**
   * Of two messages with the same word only the later one is worth sending: it says all that the
   * earlier one said. Nothing for a message that must not be left out.
   */
  default Optional<String> lastWord() {
    return Optional.empty();
  }

  /** What this is worth to somebody who was not connected when it was sent. */
  default Retention retention() {
    return Retention.REPLAYED;
  }

  /** Every five seconds; whoever answers nothing for twelve is dead. */
  record PingSent(int n) implements ServerMessage {
    @Override
    public Optional<String> lastWord() {
      return Optional.of("ping-sent");
    }
  }

  /**
   * The first message to somebody admitted, and the whole truth: a client forgets what it knew
   * before.
   *
   * @param participants everybody admitted, including the recipient and those who are away
   * @param hands raised hands in the order in which they went up
   * @param chat the last 100 lines
   * @param now the server's clock, to show times by
   * @param holdSeconds how long a seat is held for somebody who is away
   * @param recordsDelayed always false for clients
   * @param waiting always empty for clients
   * @param staff null for everybody but facilitators
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
      CourseView course,
      OwnView own,
      @Nullable StaffView staff)
      implements ServerMessage {
    public Welcomed {
      participants = List.copyOf(participants);
      hands = List.copyOf(hands);
      chat = List.copyOf(chat);
      iceServers = List.copyOf(iceServers);
      waiting = List.copyOf(waiting);
    }

    @Override
    public Retention retention() {
      return Retention.SNAPSHOT;
    }
  }

  /**
   * The first message to somebody who is back and said how far they had heard: what they missed
   * comes next, in order, and then what their own return changed.
   *
   * @param now the server's clock, to show times by
   * @param iceServers with fresh credentials; empty at the door
   */
  record Resumed(Instant now, List<IceServer> iceServers) implements ServerMessage {
    public Resumed {
      iceServers = List.copyOf(iceServers);
    }
  }

  /** Somebody was admitted. */
  record Joined(ParticipantView participant) implements ServerMessage {}

  /** Somebody is gone; how is nobody's business. */
  record Left(ParticipantId participant) implements ServerMessage {}

  /** Somebody's connection is lost; the seat is held. */
  record WentAway(ParticipantId participant, Instant until) implements ServerMessage {}

  /** Somebody is back in the same seat, with a new epoch, microphone and camera off. */
  record Returned(ParticipantView participant) implements ServerMessage {}

  record MediaChanged(ParticipantId participant, boolean microphone, boolean camera)
      implements ServerMessage {
    @Override
    public Optional<String> lastWord() {
      return Optional.of("media-changed " + participant);
    }
  }

  /** Somebody got or lost one of the places for picture and sound. */
  record MediaPlaceChanged(ParticipantId participant, boolean media) implements ServerMessage {}

  /** All raised hands, in the order in which they are to be called on. */
  record HandsChanged(List<ParticipantId> hands, boolean quietFirst) implements ServerMessage {
    public HandsChanged {
      hands = List.copyOf(hands);
    }

    @Override
    public Optional<String> lastWord() {
      return Optional.of("hands-changed");
    }
  }

  record Said(ChatLine line) implements ServerMessage {}

  record LockedChanged(boolean locked) implements ServerMessage {}

  /** An empty topic has no beginning. */
  record TopicChanged(String topic, @Nullable Instant since, @Nullable Instant until)
      implements ServerMessage {}

  /** To the person whose microphone a facilitator switched off. */
  record Muted() implements ServerMessage {}

  /** To the person who is asked; nothing happens unless they do it. */
  record AskedToUnmute() implements ServerMessage {}

  /** To the person who was put out; close 4003 follows. */
  record Removed() implements ServerMessage {}

  /** To the older device; close 4001 follows. */
  record Replaced() implements ServerMessage {
    @Override
    public Retention retention() {
      return Retention.TRANSIENT;
    }
  }

  /** To everybody; close 4004 follows. */
  record SessionEnded() implements ServerMessage {}

  /** WebRTC negotiation from one other participant, whose connection is {@code fromEpoch}. */
  record DescriptionRelayed(ParticipantId from, int fromEpoch, DescriptionKind kind, String sdp)
      implements ServerMessage {
    @Override
    public Retention retention() {
      return Retention.TRANSIENT;
    }
  }

  record CandidateRelayed(
      ParticipantId from,
      int fromEpoch,
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex)
      implements ServerMessage {
    @Override
    public Retention retention() {
      return Retention.TRANSIENT;
    }
  }

  /**
   * To the person who asked.
   *
   * @param command the type of the message that was refused
   * @param sentence for the person to read
   */
  record Refused(String command, RefusalReason why, String sentence) implements ServerMessage {}
}
