package health.vesper.signal.protocol;

import health.vesper.room.protocol.ConnectionId;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.SupportCommand;
import java.util.Objects;
import java.util.Optional;

/** What a facilitator may ask for one person in the group; part of {@link ClientMessage}. */
public interface HelpingMessage {
  /** Facilitators: the silent signal was seen to. */
  record SettleMoment(ParticipantId participant) implements ClientMessage {
    public SettleMoment {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SupportCommand.SettleMoment(by, participant));
    }
  }

  /** Facilitators: takes one person aside for so long. */
  record StepOut(ParticipantId participant, int minutes) implements ClientMessage {
    public StepOut {
      Objects.requireNonNull(participant, "participant");
      Numbers.between(1, 30, minutes);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SupportCommand.StepOut(by, participant, minutes));
    }
  }

  /** Facilitators, aside: so long from now on. */
  record ExtendStepOut(int minutes) implements ClientMessage {
    public ExtendStepOut {
      Numbers.between(1, 30, minutes);
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SupportCommand.ExtendStepOut(by, minutes));
    }
  }

  /** Facilitators, aside: both go back to the group. */
  record EndStepOut() implements ClientMessage {
    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SupportCommand.EndStepOut(by));
    }
  }

  /** Facilitators: pins the person's card and takes the person aside. */
  record OpenCrisis(ParticipantId participant) implements ClientMessage {
    public OpenCrisis {
      Objects.requireNonNull(participant, "participant");
    }

    @Override
    public Optional<RoomCommand.FromPeer> from(ConnectionId by) {
      return Optional.of(new SupportCommand.OpenCrisis(by, participant));
    }
  }
}
