package health.vesper.room.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person needed help, or something changed for those who moderate. */
public sealed interface SupportEvent extends RoomEvent.SentAsItIs {

  /** To the person whose support request was made, taken back or closed. */
  record MomentNoted(boolean needed) implements SupportEvent {}

  /** To facilitators: open support requests, the oldest first. */
  record MomentsChanged(List<ParticipantId> participants) implements SupportEvent {
    public MomentsChanged {
      participants = List.copyOf(participants);
    }
  }

  /** Who leads the room; null while nobody does. */
  record LeadChanged(@Nullable ParticipantId participant) implements SupportEvent {}

  /**
   * The room is unattended, or not any more. Nobody is admitted and clients cannot write.
   *
   * @param endsAt when the session ends by itself; null while the facilitator is in a step-out
   */
  record HeldChanged(boolean held, @Nullable Instant endsAt) implements SupportEvent {}

  /** To the others: this person is in a step-out. The reason is not in it. */
  record SteppedOut(ParticipantView participant) implements SupportEvent {}

  /** To the others: this person is with the group again. */
  record CameBack(ParticipantView participant) implements SupportEvent {}

  /** To facilitators: the open crises. */
  record CrisesChanged(List<CrisisView> crises) implements SupportEvent {
    public CrisesChanged {
      crises = List.copyOf(crises);
    }
  }

  /** To facilitators: revocation events from Keycloak do not arrive, or arrive again. */
  record IdentityDelayedChanged(boolean delayed) implements SupportEvent {}

  /** To the person whose access ended; the connection is closed. */
  record AccessEnded() implements SupportEvent {}

  /** To a guest whose invitation ended; the connection is closed. */
  record TimeOver() implements SupportEvent {}
}
