package health.vesper.signal.protocol;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ModerationCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomCommand;
import java.util.Objects;
import java.util.Optional;

/** How a facilitator keeps the door and the order; part of {@link ClientMessage}. */
public interface ModeratingMessage {
  /** Facilitators: lets one person in. */
  record Admit(ParticipantId participant) implements ClientMessage {
    public Admit {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.Admit(by, participant));
    }
  }

  /** Facilitators: lets in everybody who waits, as far as there are seats. */
  record AdmitAll() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.AdmitAll(by));
    }
  }

  /** Facilitators: the queue was really looked at; those who wait are told. */
  record NoticeWaiting() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.NoticeWaiting(by));
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
      return Optional.of(new ModerationCommand.WriteWaiting(by, participant, text));
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
      return Optional.of(new ModerationCommand.TurnAway(by, participant, reason));
    }
  }

  /** Facilitators: switches one microphone off. */
  record Mute(ParticipantId participant) implements ClientMessage {
    public Mute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.Mute(by, participant));
    }
  }

  /** Facilitators: switches off every microphone but those of staff. */
  record MuteAll() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.MuteAll(by));
    }
  }

  /** Facilitators: switches one camera off. */
  record StopCamera(ParticipantId participant) implements ClientMessage {
    public StopCamera {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.StopCamera(by, participant));
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
      return Optional.of(new ModerationCommand.Blank(by, participant, blanked, explanation));
    }
  }

  /** Facilitators: asks; only the person can unmute. */
  record AskToUnmute(ParticipantId participant) implements ClientMessage {
    public AskToUnmute {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.AskToUnmute(by, participant));
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
      return Optional.of(new ModerationCommand.Remove(by, participant, reason, term.inRoom()));
    }
  }

  /** Facilitators: this hand has been heard. */
  record LowerHand(ParticipantId participant) implements ClientMessage {
    public LowerHand {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.LowerHand(by, participant));
    }
  }

  /** Facilitators: nobody new, or again somebody new; held seats are not touched. */
  record Lock(boolean locked) implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.Lock(by, locked));
    }
  }

  /** Facilitators: the session is over for everybody. */
  record EndSession() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new ModerationCommand.EndSession(by));
    }
  }
}
