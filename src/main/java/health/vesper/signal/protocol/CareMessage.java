package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told around one person who needs something; part of {@link ServerMessage}. */
public interface CareMessage {
  /** To the person who gave the silent signal, or took it back, or was seen to. */
  record MomentNoted(boolean needed) implements ServerMessage {}

  /** Facilitators: who needs a moment, the longest first. */
  record MomentsChanged(List<ParticipantId> participants) implements ServerMessage {
    public MomentsChanged {
      participants = List.copyOf(participants);
    }

    @Override
    public Optional<String> lastWord() {
      return Optional.of("moments-changed");
    }
  }

  /** Who leads the room. */
  record LeadChanged(@Nullable ParticipantId participant) implements ServerMessage {}

  /** No facilitator is here: no chat, nobody new; the session ends itself then. */
  record HeldChanged(boolean held, @Nullable Instant endsAt) implements ServerMessage {}

  /** To the others: somebody is aside and back soon; why is not told. */
  record SteppedOut(ParticipantView participant) implements ServerMessage {}

  /** To the others: with the group again. */
  record CameBack(ParticipantView participant) implements ServerMessage {}

  /** Facilitators: the open crises. */
  record CrisesChanged(List<CrisisView> crises) implements ServerMessage {
    public CrisesChanged {
      crises = List.copyOf(crises);
    }

    @Override
    public Optional<String> lastWord() {
      return Optional.of("crises-changed");
    }
  }

  /** Facilitators: whether Keycloak is heard of; while it is not, nobody is put out by it. */
  record IdentityDelayedChanged(boolean delayed) implements ServerMessage {
    @Override
    public Optional<String> lastWord() {
      return Optional.of("identity-delayed-changed");
    }
  }

  /** To the person; close 4006 follows. */
  record AccessEnded() implements ServerMessage {}

  /** To a guest whose invitation ran out; close 4007 follows. */
  record TimeOver() implements ServerMessage {}
}
