package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;

/** What happened, for those who may hear it: see {@link Delivery} for who that is. */
public sealed interface RoomEvent permits RoomEvent.InTheRoom, SessionFlowEvent, SupportEvent {
  <T> T accept(RoomEventVisitor<T> visitor);

  /** How people come and go, speak and are heard. */
  sealed interface InTheRoom extends RoomEvent {}

  /** First thing an admitted person hears, also after coming back or changing the device. */
  record Welcomed(RoomView room) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.welcomed(this);
    }
  }

  /**
   * First thing a waiting person hears.
   *
   * @param seen a facilitator has looked at the queue since this person came
   */
  record WaitingBegan(int place, int ahead, boolean seen, boolean facilitatorPresent, Instant now)
      implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.waitingBegan(this);
    }
  }

  record QueueMoved(int place, boolean seen, boolean facilitatorPresent) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.queueMoved(this);
    }
  }

  record FacilitatorWrote(String text, Instant at) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.facilitatorWrote(this);
    }
  }

  /** The room says no to this connection, which ends; see the reasons. */
  record EntryRefused(NoEntry why) implements InTheRoom {
    /** The ticket said yes a moment ago; the room is asked last. */
    public enum NoEntry {
      ENDED,
      REMOVED,
      LOCKED,
      ALREADY_IN
    }

    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.entryRefused(this);
    }
  }

  /** This connection ends because its person wanted to leave, or is not expected back any more. */
  record Goodbye() implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.goodbye(this);
    }
  }

  /** To a person who waited; the connection ends. */
  record TurnedAway(String reason) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.turnedAway(this);
    }
  }

  /** To the one who was removed; the connection ends. The reason is not told. */
  record Removed() implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.removed(this);
    }
  }

  /** To the device that was replaced by another of the same person; the connection ends. */
  record Replaced() implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.replaced(this);
    }
  }

  /** To everybody, also at the door; all connections end. */
  record SessionEnded() implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.sessionEnded(this);
    }
  }

  record Joined(ParticipantView participant) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.joined(this);
    }
  }

  record Left(ParticipantId participant) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.left(this);
    }
  }

  /** The connection is lost; the seat is held until then. */
  record WentAway(ParticipantId participant, Instant until) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.wentAway(this);
    }
  }

  /** Back in the same seat, or on another device: a new epoch, microphone and camera off. */
  record Returned(ParticipantView participant) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.returned(this);
    }
  }

  record MediaChanged(ParticipantId participant, boolean microphone, boolean camera)
      implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.mediaChanged(this);
    }
  }

  record MediaPlaceChanged(ParticipantId participant, boolean media) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.mediaPlaceChanged(this);
    }
  }

  record HandsChanged(List<ParticipantId> hands, boolean quietFirst) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.handsChanged(this);
    }
  }

  record Said(ChatLine line) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.said(this);
    }
  }

  record LockedChanged(boolean locked) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.lockedChanged(this);
    }
  }

  /**
   * An empty topic has no beginning: {@code since} is null, and so is {@code until} without a
   * timer.
   */
  record TopicChanged(String topic, Instant since, Instant until) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.topicChanged(this);
    }
  }

  /** To the one whose microphone a facilitator switched off. */
  record Muted() implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.muted(this);
    }
  }

  record AskedToUnmute() implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.askedToUnmute(this);
    }
  }

  record DescriptionRelayed(ParticipantId from, int fromEpoch, String kind, String sdp)
      implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.descriptionRelayed(this);
    }
  }

  record CandidateRelayed(
      ParticipantId from, int fromEpoch, String candidate, String sdpMid, Integer sdpMLineIndex)
      implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.candidateRelayed(this);
    }
  }

  /** Facilitators only: who stands at the door now. */
  record DoorChanged(List<WaitingView> waiting) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.doorChanged(this);
    }
  }

  /** Facilitators only: somebody could not be let in and waits on, or is gone. */
  record AdmissionFailed(ParticipantId participant, Obstacle why) implements InTheRoom {
    /** What stood in the way. */
    public enum Obstacle {
      FULL,
      RECORDS_UNAVAILABLE,
      GONE,
      /** A guest is inside, or is the one at the door, and somebody has not agreed to it. */
      NOT_AGREED
    }

    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.admissionFailed(this);
    }
  }

  /** Facilitators only: records cannot be written; so many are kept to be written later. */
  record RecordsDelayedChanged(boolean delayed, int kept) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.recordsDelayedChanged(this);
    }
  }

  /** To the asker alone: the command by its name on the wire, why not, and a sentence. */
  record Refused(String command, Refusal why, String sentence) implements InTheRoom {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.refused(this);
    }
  }
}
