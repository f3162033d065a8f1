package health.vesper.signal;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import health.vesper.room.ConnectionId;
import health.vesper.room.Moderation;
import health.vesper.room.ParticipantId;
import health.vesper.room.RoomCommand;
import health.vesper.room.Spoken;
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
  @JsonSubTypes.Type(name = "admit", value = ClientMessage.Admit.class),
  @JsonSubTypes.Type(name = "admit-all", value = ClientMessage.AdmitAll.class),
  @JsonSubTypes.Type(name = "notice-waiting", value = ClientMessage.NoticeWaiting.class),
  @JsonSubTypes.Type(name = "write-waiting", value = ClientMessage.WriteWaiting.class),
  @JsonSubTypes.Type(name = "turn-away", value = ClientMessage.TurnAway.class),
  @JsonSubTypes.Type(name = "mute", value = ClientMessage.Mute.class),
  @JsonSubTypes.Type(name = "mute-all", value = ClientMessage.MuteAll.class),
  @JsonSubTypes.Type(name = "stop-camera", value = ClientMessage.StopCamera.class),
  @JsonSubTypes.Type(name = "blank", value = ClientMessage.Blank.class),
  @JsonSubTypes.Type(name = "ask-to-unmute", value = ClientMessage.AskToUnmute.class),
  @JsonSubTypes.Type(name = "remove", value = ClientMessage.Remove.class),
  @JsonSubTypes.Type(name = "lower-hand", value = ClientMessage.LowerHand.class),
  @JsonSubTypes.Type(name = "lock", value = ClientMessage.Lock.class),
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
  @JsonSubTypes.Type(name = "end-session", value = ClientMessage.EndSession.class)
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
        ClientMessage.Admit,
        ClientMessage.AdmitAll,
        ClientMessage.NoticeWaiting,
        ClientMessage.WriteWaiting,
        ClientMessage.TurnAway,
        ClientMessage.Mute,
        ClientMessage.MuteAll,
        ClientMessage.StopCamera,
        ClientMessage.Blank,
        ClientMessage.AskToUnmute,
        ClientMessage.Remove,
        ClientMessage.LowerHand,
        ClientMessage.Lock,
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
        ClientMessage.EndSession {

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
      return Optional.of(new Spoken.SetMicrophone(by, on));
    }
  }

  /** The sender's own camera. */
  record SetCamera(boolean on) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.SetCamera(by, on));
    }
  }

  /** The sender's own hand, up or down. */
  record RaiseHand(boolean raised) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.RaiseHand(by, raised));
    }
  }

  /** A line to the whole group; there is no private chat. */
  record Say(String text) implements ClientMessage {
    public Say {
      text = Texts.between(1, 2000, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.Say(by, text));
    }
  }

  /** Goes for good, without holding the seat. */
  record Leave() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.Leave(by));
    }
  }

  /** At the door: a few words to the facilitators. */
  record WriteDoor(String text) implements ClientMessage {
    public WriteDoor {
      text = Texts.between(1, 500, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.WriteDoor(by, text));
    }
  }

  /** A silent signal that only facilitators see, or its taking back. */
  record NeedMoment(boolean needed) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.NeedMoment(by, needed));
    }
  }

  /** Captioners: a line of captions to everybody. */
  record Caption(String text) implements ClientMessage {
    public Caption {
      text = Texts.between(1, 500, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.Caption(by, text));
    }
  }

  /** The chat was read up to this line. */
  record ReadChat(int line) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Spoken.ReadChat(by, line));
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
      return Optional.of(new Spoken.Describe(by, to, toEpoch, kind.word(), sdp));
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
          new Spoken.OfferCandidate(by, to, toEpoch, candidate, sdpMid, sdpMLineIndex));
    }
  }

  /** Facilitators: lets one person in. */
  record Admit(ParticipantId participant) implements ClientMessage {
    public Admit {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.Admit(by, participant));
    }
  }

  /** Facilitators: lets in everybody who waits, as far as there are seats. */
  record AdmitAll() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.AdmitAll(by));
    }
  }

  /** Facilitators: the queue was really looked at; those who wait are told. */
  record NoticeWaiting() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.NoticeWaiting(by));
    }
  }

  /** Facilitators: a few words to one person who waits. */
  record WriteWaiting(ParticipantId participant, String text) implements ClientMessage {
    public WriteWaiting {
      Objects.requireNonNull(participant, "participant");
      text = Texts.between(1, 500, text);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.WriteWaiting(by, participant, text));
    }
  }

  /** Facilitators: not this time; the person reads the reason. */
  record TurnAway(ParticipantId participant, String reason) implements ClientMessage {
    public TurnAway {
      Objects.requireNonNull(participant, "participant");
      reason = Texts.between(1, 300, reason);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.TurnAway(by, participant, reason));
    }
  }

  /** Facilitators: switches one microphone off. */
  record Mute(ParticipantId participant) implements ClientMessage {
    public Mute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.Mute(by, participant));
    }
  }

  /** Facilitators: switches off every microphone but those of staff. */
  record MuteAll() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.MuteAll(by));
    }
  }

  /** Facilitators: switches one camera off. */
  record StopCamera(ParticipantId participant) implements ClientMessage {
    public StopCamera {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.StopCamera(by, participant));
    }
  }

  /** Facilitators: keeps somebody's sound and picture from the others; the person reads why. */
  record Blank(ParticipantId participant, boolean blanked, String explanation)
      implements ClientMessage {
    public Blank {
      Objects.requireNonNull(participant, "participant");
      explanation = Texts.between(0, 300, explanation);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.Blank(by, participant, blanked, explanation));
    }
  }

  /** Facilitators: asks; only the person can unmute. */
  record AskToUnmute(ParticipantId participant) implements ClientMessage {
    public AskToUnmute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.AskToUnmute(by, participant));
    }
  }

  /** Facilitators: puts somebody out for so long; the reason goes to the record only. */
  record Remove(ParticipantId participant, String reason, RemovalTerm term)
      implements ClientMessage {
    public Remove {
      Objects.requireNonNull(participant, "participant");
      Objects.requireNonNull(term, "term");
      reason = Texts.between(1, 300, reason);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.Remove(by, participant, reason, term.inRoom()));
    }
  }

  /** Facilitators: this hand has been heard. */
  record LowerHand(ParticipantId participant) implements ClientMessage {
    public LowerHand {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.LowerHand(by, participant));
    }
  }

  /** Facilitators: nobody new, or again somebody new; held seats are not touched. */
  record Lock(boolean locked) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.Lock(by, locked));
    }
  }

  /** Facilitators: the session is over for everybody. */
  record EndSession() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new Moderation.EndSession(by));
    }
  }
}
