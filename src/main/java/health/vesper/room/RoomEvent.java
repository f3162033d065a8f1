package health.vesper.room;

import java.time.Instant;
import java.util.List;

/** What happened, for those who may hear it: see {@link Delivery} for who that is. */
public sealed interface RoomEvent {
  <T> T accept(RoomEventVisitor<T> visitor);

  /** First thing an admitted person hears, also after coming back or changing the device. */
  record Welcomed(RoomSnapshot room) implements RoomEvent {
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
      implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.waitingBegan(this);
    }
  }

  record QueueMoved(int place, boolean seen, boolean facilitatorPresent) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.queueMoved(this);
    }
  }

  record FacilitatorWrote(String text, Instant at) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.facilitatorWrote(this);
    }
  }

  /** The room says no to this connection, which ends; see the reasons. */
  record EntryRefused(NoEntry why) implements RoomEvent {
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
  record Goodbye() implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.goodbye(this);
    }
  }

  /** To a person who waited; the connection ends. */
  record TurnedAway(String reason) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.turnedAway(this);
    }
  }

  /** To the one who was removed; the connection ends. The reason is not told. */
  record Removed() implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.removed(this);
    }
  }

  /** To the device that was replaced by another of the same person; the connection ends. */
  record Replaced() implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.replaced(this);
    }
  }

  /** To everybody, also at the door; all connections end. */
  record SessionEnded() implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.sessionEnded(this);
    }
  }

  record Joined(ParticipantView participant) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.joined(this);
    }
  }

  record Left(ParticipantId participant) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.left(this);
    }
  }

  /** The connection is lost; the seat is held until then. */
  record WentAway(ParticipantId participant, Instant until) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.wentAway(this);
    }
  }

  /** Back in the same seat, or on another device: a new epoch, microphone and camera off. */
  record Returned(ParticipantView participant) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.returned(this);
    }
  }

  record MediaChanged(ParticipantId participant, boolean microphone, boolean camera)
      implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.mediaChanged(this);
    }
  }

  record MediaPlaceChanged(ParticipantId participant, boolean media) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.mediaPlaceChanged(this);
    }
  }

  record HandsChanged(List<ParticipantId> hands) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.handsChanged(this);
    }
  }

  record Said(ChatLine line) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.said(this);
    }
  }

  record LockedChanged(boolean locked) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.lockedChanged(this);
    }
  }

  /** An empty topic has no beginning: {@code since} is null. */
  record TopicChanged(String topic, Instant since) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.topicChanged(this);
    }
  }

  /** To the one whose microphone a facilitator switched off. */
  record Muted() implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.muted(this);
    }
  }

  record AskedToUnmute() implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.askedToUnmute(this);
    }
  }

  record DescriptionRelayed(ParticipantId from, int fromEpoch, String kind, String sdp)
      implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.descriptionRelayed(this);
    }
  }

  record CandidateRelayed(
      ParticipantId from, int fromEpoch, String candidate, String sdpMid, Integer sdpMLineIndex)
      implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.candidateRelayed(this);
    }
  }

  /** Facilitators only: who stands at the door now. */
  record DoorChanged(List<WaitingView> waiting) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.doorChanged(this);
    }
  }

  /** Facilitators only: somebody could not be let in and waits on, or is gone. */
  record AdmissionFailed(ParticipantId participant, Obstacle why) implements RoomEvent {
    /** What stood in the way. */
    public enum Obstacle {
      FULL,
      RECORDS_UNAVAILABLE,
      GONE
    }

    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.admissionFailed(this);
    }
  }

  /** Facilitators only: records cannot be written; so many are kept to be written later. */
  record RecordsDelayedChanged(boolean delayed, int kept) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.recordsDelayedChanged(this);
    }
  }

  /** To the asker alone: the command by its name on the wire, why not, and a sentence. */
  record Refused(String command, Refusal why, String sentence) implements RoomEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.refused(this);
    }
  }
}
