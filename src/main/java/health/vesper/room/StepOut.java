package health.vesper.room;

import health.vesper.room.protocol.StepOutView;
import java.time.Instant;
import java.util.List;

/**
 * A facilitator and one person who talk aside. Only the two hear and read what is said, and the
 * chat is deleted when they go back to the group.
 */
final class StepOut {
  final Participant facilitator;
  final Participant person;
  final Instant since;
  final Chat chat = new Chat(100);
  Instant until;

  /**
   * Two people who leave the group for a while.
   *
   * @param person a client or a guest
   */
  StepOut(Participant facilitator, Participant person, Instant since, Instant until) {
    this.facilitator = facilitator;
    this.person = person;
    this.since = since;
    this.until = until;
  }

  List<Participant> both() {
    return List.of(facilitator, person);
  }

  boolean holds(Participant participant) {
    return participant == facilitator || participant == person;
  }

  Participant other(Participant one) {
    return one == facilitator ? person : facilitator;
  }

  /** The step-out as one of the two sees it. */
  StepOutView seenBy(Participant participant) {
    return new StepOutView(other(participant).id(), since, until);
  }
}
