package health.vesper.room;

import health.vesper.room.protocol.StepOutView;
import java.time.Instant;
import java.util.List;

/**
 * One facilitator and one person beside the group. What is said here is heard by the two alone, and
 * is gone when they go back.
 */
final class StepOut {
  final Participant with;
  final Participant person;
  final Instant since;
  final Chat chat = new Chat(100);
  Instant until;

  /**
   * Two who leave the group for a while.
   *
   * @param with who moderates
   * @param person a client or a guest
   */
  StepOut(Participant with, Participant person, Instant since, Instant until) {
    this.with = with;
    this.person = person;
    this.since = since;
    this.until = until;
  }

  List<Participant> both() {
    return List.of(with, person);
  }

  boolean holds(Participant who) {
    return who == with || who == person;
  }

  Participant other(Participant one) {
    return one == with ? person : with;
  }

  /** As one of the two sees it. */
  StepOutView seenBy(Participant who) {
    return new StepOutView(other(who).id(), since, until);
  }
}
