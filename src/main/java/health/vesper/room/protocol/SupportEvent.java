package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;

/** What happened around one person who needed something, or around those who moderate. */
public sealed interface SupportEvent extends RoomEvent {

  /** To the one who gave or took back the silent signal. */
  record MomentNoted(boolean needed) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.momentNoted(this);
    }
  }

  /** Facilitators only: who needs a moment, the longest first. */
  record MomentsChanged(List<ParticipantId> participants) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.momentsChanged(this);
    }
  }

  /** Who leads the room; null while nobody does. */
  record LeadChanged(ParticipantId participant) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.leadChanged(this);
    }
  }

  /**
   * No facilitator is here: nobody new, no chat, until then. Without an end while the facilitator
   * is only aside.
   */
  record HeldChanged(boolean held, Instant endsAt) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.heldChanged(this);
    }
  }

  /** To the others: back soon, and not why. */
  record SteppedOut(ParticipantView participant) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.steppedOut(this);
    }
  }

  /** To the others. */
  record CameBack(ParticipantView participant) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.cameBack(this);
    }
  }

  /** Facilitators only: open crises. */
  record CrisesChanged(List<CrisisView> crises) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.crisesChanged(this);
    }
  }

  /** Facilitators only: who is disabled elsewhere is not heard of for now. */
  record IdentityDelayedChanged(boolean delayed) implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.identityDelayedChanged(this);
    }
  }

  /** To somebody whose access ended; the connection ends. */
  record AccessEnded() implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.accessEnded(this);
    }
  }

  /** To a guest whose invitation ran out; the connection ends. */
  record TimeOver() implements SupportEvent {
    @Override
    public <T> T accept(RoomEventVisitor<T> visitor) {
      return visitor.timeOver(this);
    }
  }

  /** One answer for each kind: one forgotten does not compile. */
  interface Visitor<T> {
    T momentNoted(MomentNoted event);

    T momentsChanged(MomentsChanged event);

    T leadChanged(LeadChanged event);

    T heldChanged(HeldChanged event);

    T steppedOut(SteppedOut event);

    T cameBack(CameBack event);

    T crisesChanged(CrisesChanged event);

    T identityDelayedChanged(IdentityDelayedChanged event);

    T accessEnded(AccessEnded event);

    T timeOver(TimeOver event);
  }
}
