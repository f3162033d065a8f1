package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomCommand;
import java.util.Objects;
import java.util.Optional;

/**
 * What a client may ask, in the imperative. Never says who asks: the sender is the socket's, from
 * its ticket. A shape that does not fit cannot be built, so what is here is at least well-formed;
 * whether it is allowed, the room decides.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(name = "answer-ping", value = ClientMessage.AnswerPing.class),
  @JsonSubTypes.Type(name = "set-microphone", value = ClientMessage.SetMicrophone.class),
  @JsonSubTypes.Type(name = "set-camera", value = ClientMessage.SetCamera.class),
  @JsonSubTypes.Type(name = "raise-hand", value = ClientMessage.RaiseHand.class),
  @JsonSubTypes.Type(name = "say", value = ClientMessage.Say.class),
  @JsonSubTypes.Type(name = "leave", value = ClientMessage.Leave.class),
  @JsonSubTypes.Type(name = "write-door", value = ClientMessage.WriteDoor.class),
  @JsonSubTypes.Type(name = "need-moment", value = ClientMessage.NeedMoment.class),
  @JsonSubTypes.Type(name = "caption", value = ClientMessage.Caption.class),
  @JsonSubTypes.Type(name = "read-chat", value = ClientMessage.ReadChat.class),
  @JsonSubTypes.Type(name = "describe", value = ClientMessage.Describe.class),
  @JsonSubTypes.Type(name = "offer-candidate", value = ClientMessage.OfferCandidate.class),
  @JsonSubTypes.Type(name = "admit", value = ModeratingMessage.Admit.class),
  @JsonSubTypes.Type(name = "admit-all", value = ModeratingMessage.AdmitAll.class),
  @JsonSubTypes.Type(name = "notice-waiting", value = ModeratingMessage.NoticeWaiting.class),
  @JsonSubTypes.Type(name = "write-waiting", value = ModeratingMessage.WriteWaiting.class),
  @JsonSubTypes.Type(name = "turn-away", value = ModeratingMessage.TurnAway.class),
  @JsonSubTypes.Type(name = "mute", value = ModeratingMessage.Mute.class),
  @JsonSubTypes.Type(name = "mute-all", value = ModeratingMessage.MuteAll.class),
  @JsonSubTypes.Type(name = "stop-camera", value = ModeratingMessage.StopCamera.class),
  @JsonSubTypes.Type(name = "blank", value = ModeratingMessage.Blank.class),
  @JsonSubTypes.Type(name = "ask-to-unmute", value = ModeratingMessage.AskToUnmute.class),
  @JsonSubTypes.Type(name = "remove", value = ModeratingMessage.Remove.class),
  @JsonSubTypes.Type(name = "lower-hand", value = ModeratingMessage.LowerHand.class),
  @JsonSubTypes.Type(name = "lock", value = ModeratingMessage.Lock.class),
  @JsonSubTypes.Type(name = "order-hands", value = SteeringMessage.OrderHands.class),
  @JsonSubTypes.Type(name = "lower-all-hands", value = SteeringMessage.LowerAllHands.class),
  @JsonSubTypes.Type(name = "delete-chat-line", value = SteeringMessage.DeleteChatLine.class),
  @JsonSubTypes.Type(name = "pause-chat", value = SteeringMessage.PauseChat.class),
  @JsonSubTypes.Type(name = "spotlight", value = SteeringMessage.Spotlight.class),
  @JsonSubTypes.Type(name = "start-break", value = SteeringMessage.StartBreak.class),
  @JsonSubTypes.Type(name = "end-break", value = SteeringMessage.EndBreak.class),
  @JsonSubTypes.Type(name = "set-agenda", value = SteeringMessage.SetAgenda.class),
  @JsonSubTypes.Type(name = "set-topic", value = SteeringMessage.SetTopic.class),
  @JsonSubTypes.Type(name = "tell-staff", value = SteeringMessage.TellStaff.class),
  @JsonSubTypes.Type(name = "hand-over", value = SteeringMessage.HandOver.class),
  @JsonSubTypes.Type(name = "settle-moment", value = HelpingMessage.SettleMoment.class),
  @JsonSubTypes.Type(name = "step-out", value = HelpingMessage.StepOut.class),
  @JsonSubTypes.Type(name = "extend-step-out", value = HelpingMessage.ExtendStepOut.class),
  @JsonSubTypes.Type(name = "end-step-out", value = HelpingMessage.EndStepOut.class),
  @JsonSubTypes.Type(name = "open-crisis", value = HelpingMessage.OpenCrisis.class),
  @JsonSubTypes.Type(name = "end-session", value = ModeratingMessage.EndSession.class)
})
public sealed interface ClientMessage
    permits ClientMessage.AnswerPing,
        ClientMessage.SetMicrophone,
        ClientMessage.SetCamera,
        ClientMessage.RaiseHand,
        ClientMessage.Say,
        ClientMessage.Leave,
        ClientMessage.WriteDoor,
        ClientMessage.NeedMoment,
        ClientMessage.Caption,
        ClientMessage.ReadChat,
        ClientMessage.Describe,
        ClientMessage.OfferCandidate,
        ModeratingMessage.Admit,
        ModeratingMessage.AdmitAll,
        ModeratingMessage.NoticeWaiting,
        ModeratingMessage.WriteWaiting,
        ModeratingMessage.TurnAway,
        ModeratingMessage.Mute,
        ModeratingMessage.MuteAll,
        ModeratingMessage.StopCamera,
        ModeratingMessage.Blank,
        ModeratingMessage.AskToUnmute,
        ModeratingMessage.Remove,
        ModeratingMessage.LowerHand,
        ModeratingMessage.Lock,
        SteeringMessage.OrderHands,
        SteeringMessage.LowerAllHands,
        SteeringMessage.DeleteChatLine,
        SteeringMessage.PauseChat,
        SteeringMessage.Spotlight,
        SteeringMessage.StartBreak,
        SteeringMessage.EndBreak,
        SteeringMessage.SetAgenda,
        SteeringMessage.SetTopic,
        SteeringMessage.TellStaff,
        SteeringMessage.HandOver,
        HelpingMessage.SettleMoment,
        HelpingMessage.StepOut,
        HelpingMessage.ExtendStepOut,
        HelpingMessage.EndStepOut,
        HelpingMessage.OpenCrisis,
        ModeratingMessage.EndSession {

  /**
   * The same asked of the room by the sender's own connection; nothing when it is between page and
   * socket only.
   */
  Optional<RoomCommand.FromPeer> from(ConnectionId by);

  /** The answer to the server's ping of the same number. */
  record AnswerPing(int n) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.empty();
    }
  }

  /** The sender's own microphone; nobody can switch on somebody else's. */
  record SetMicrophone(boolean on) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.SetMicrophone(by, on));
    }
  }

  /** The sender's own camera. */
  record SetCamera(boolean on) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.SetCamera(by, on));
    }
  }

  /** The sender's own hand, up or down. */
  record RaiseHand(boolean raised) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.RaiseHand(by, raised));
    }
  }

  /** A line to the whole group; there is no private chat. */
  record Say(String text) implements ClientMessage {
    public Say {
      text = Texts.between(1, 2000, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.Say(by, text));
    }
  }

  /** Goes for good, without holding the seat. */
  record Leave() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.Leave(by));
    }
  }

  /** At the door: a few words to the facilitators. */
  record WriteDoor(String text) implements ClientMessage {
    public WriteDoor {
      text = Texts.between(1, 500, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.WriteDoor(by, text));
    }
  }

  /** A silent signal that only facilitators see, or its taking back. */
  record NeedMoment(boolean needed) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.NeedMoment(by, needed));
    }
  }

  /** Captioners: a line of captions to everybody. */
  record Caption(String text) implements ClientMessage {
    public Caption {
      text = Texts.between(1, 500, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.Caption(by, text));
    }
  }

  /** The chat was read up to this line. */
  record ReadChat(int line) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.ReadChat(by, line));
    }
  }

  /** WebRTC negotiation with one other participant. */
  record Describe(ParticipantId to, int toEpoch, DescriptionKind kind, String sdp)
      implements ClientMessage {
    public Describe {
      Objects.requireNonNull(to, "to");
      Objects.requireNonNull(kind, "kind");
      Texts.sound(sdp);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ParticipantCommand.Describe(by, to, toEpoch, kind.word(), sdp));
    }
  }

  /** A network path to one other participant; an empty candidate says that there are no more. */
  record OfferCandidate(
      ParticipantId to,
      int toEpoch,
      String candidate,
      @Nullable String sdpMid,
      @Nullable Integer sdpMLineIndex)
      implements ClientMessage {
    public OfferCandidate {
      Objects.requireNonNull(to, "to");
      Texts.between(0, 1000, candidate);
      if (sdpMid != null) {
        Texts.between(0, 64, sdpMid);
      }
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(
          new ParticipantCommand.OfferCandidate(by, to, toEpoch, candidate, sdpMid, sdpMLineIndex));
    }
  }
}
