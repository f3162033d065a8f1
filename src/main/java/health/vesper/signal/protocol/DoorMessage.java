package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is told at the door, outside and inside; part of {@link ServerMessage}. */
public interface DoorMessage {
  /**
   * The first message to somebody who waits.
   *
   * @param place 1 for the person who is next
   * @param ahead how many are let in before
   * @param seen whether a facilitator has looked at the queue since this person came
   */
  record WaitingBegan(int place, int ahead, boolean seen, boolean facilitatorPresent, Instant now)
      implements ServerMessage {}

  /** To somebody who waits, when any of this changed. */
  record QueueMoved(int place, boolean seen, boolean facilitatorPresent) implements ServerMessage {
    @Override
    public Optional<String> lastWord() {
      return Optional.of("queue-moved");
    }
  }

  /** To somebody who waits. */
  record FacilitatorWrote(String text, Instant at) implements ServerMessage {}

  /** To somebody who waits; close 4005 follows. */
  record TurnedAway(String reason) implements ServerMessage {}

  /** Facilitators: the queue as it is now. */
  record DoorChanged(List<WaitingView> waiting) implements ServerMessage {
    public DoorChanged {
      waiting = List.copyOf(waiting);
    }

    @Override
    public Optional<String> lastWord() {
      return Optional.of("door-changed");
    }
  }

  /** Facilitators: somebody could not be let in. */
  record AdmissionFailed(ParticipantId participant, AdmissionFailure why)
      implements ServerMessage {}

  /**
   * Facilitators: attendance is being kept in memory because the database does not answer; nobody
   * new is admitted until it does.
   *
   * @param kept how many events wait to be written
   */
  record RecordsDelayedChanged(boolean delayed, int kept) implements ServerMessage {
    @Override
    public Optional<String> lastWord() {
      return Optional.of("records-delayed-changed");
    }
  }
}
