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
  @JsonSubTypes.Type(name = "describe", value = ClientMessage.Describe.class),
  @JsonSubTypes.Type(name = "offer-candidate", value = ClientMessage.OfferCandidate.class),
  @JsonSubTypes.Type(name = "admit", value = ClientMessage.Admit.class),
  @JsonSubTypes.Type(name = "admit-all", value = ClientMessage.AdmitAll.class),
  @JsonSubTypes.Type(name = "notice-waiting", value = ClientMessage.NoticeWaiting.class),
  @JsonSubTypes.Type(name = "write-waiting", value = ClientMessage.WriteWaiting.class),
  @JsonSubTypes.Type(name = "turn-away", value = ClientMessage.TurnAway.class),
  @JsonSubTypes.Type(name = "mute", value = ClientMessage.Mute.class),
  @JsonSubTypes.Type(name = "ask-to-unmute", value = ClientMessage.AskToUnmute.class),
  @JsonSubTypes.Type(name = "remove", value = ClientMessage.Remove.class),
  @JsonSubTypes.Type(name = "lower-hand", value = ClientMessage.LowerHand.class),
  @JsonSubTypes.Type(name = "lock", value = ClientMessage.Lock.class),
  @JsonSubTypes.Type(name = "set-topic", value = ClientMessage.SetTopic.class),
  @JsonSubTypes.Type(name = "end-session", value = ClientMessage.EndSession.class)
})
public sealed interface ClientMessage {

  /**
   * The same asked of the room by the sender's own connection; nothing when it is between page and
   * socket only.
   */
  Optional<RoomCommand> from(ConnectionId by);

  /** The answer to the server's ping of the same number. */
  record AnswerPing(int n) implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.empty();
    }
  }

  /** The sender's own microphone; nobody can switch on somebody else's. */
  record SetMicrophone(boolean on) implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Spoken.SetMicrophone(by, on));
    }
  }

  /** The sender's own camera. */
  record SetCamera(boolean on) implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Spoken.SetCamera(by, on));
    }
  }

  /** The sender's own hand, up or down. */
  record RaiseHand(boolean raised) implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Spoken.RaiseHand(by, raised));
    }
  }

  /** A line to the whole group; there is no private chat. */
  record Say(String text) implements ClientMessage {
    public Say {
      text = Texts.between(1, 2000, text);
    }

    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Spoken.Say(by, text));
    }
  }

  /** Goes for good, without holding the seat. */
  record Leave() implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Spoken.Leave(by));
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
    public Optional<RoomCommand> from(ConnectionId by) {
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
    public Optional<RoomCommand> from(ConnectionId by) {
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
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.Admit(by, participant));
    }
  }

  /** Facilitators: lets in everybody who waits, as far as there are seats. */
  record AdmitAll() implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.AdmitAll(by));
    }
  }

  /** Facilitators: the queue was really looked at; those who wait are told. */
  record NoticeWaiting() implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
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
    public Optional<RoomCommand> from(ConnectionId by) {
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
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.TurnAway(by, participant, reason));
    }
  }

  /** Facilitators: switches one microphone off. */
  record Mute(ParticipantId participant) implements ClientMessage {
    public Mute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.Mute(by, participant));
    }
  }

  /** Facilitators: asks; only the person can unmute. */
  record AskToUnmute(ParticipantId participant) implements ClientMessage {
    public AskToUnmute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.AskToUnmute(by, participant));
    }
  }

  /** Facilitators: puts somebody out until the end; the reason goes to the record only. */
  record Remove(ParticipantId participant, String reason) implements ClientMessage {
    public Remove {
      Objects.requireNonNull(participant, "participant");
      reason = Texts.between(1, 300, reason);
    }

    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.Remove(by, participant, reason));
    }
  }

  /** Facilitators: this hand has been heard. */
  record LowerHand(ParticipantId participant) implements ClientMessage {
    public LowerHand {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.LowerHand(by, participant));
    }
  }

  /** Facilitators: nobody new, or again somebody new; held seats are not touched. */
  record Lock(boolean locked) implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.Lock(by, locked));
    }
  }

  /** Facilitators: what the group is at now; empty clears it. */
  record SetTopic(String topic) implements ClientMessage {
    public SetTopic {
      topic = Texts.between(0, 120, topic);
    }

    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.SetTopic(by, topic));
    }
  }

  /** Facilitators: the session is over for everybody. */
  record EndSession() implements ClientMessage {
    @Override
    public Optional<RoomCommand> from(ConnectionId by) {
      return Optional.of(new Moderation.EndSession(by));
    }
  }
}
