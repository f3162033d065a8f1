package health.vesper.room;

import health.vesper.room.protocol.ParticipantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Raised hands, the longest raised first. Raising a raised hand again does not lose its place. */
final class Hands {
  private final Set<ParticipantId> raised = new LinkedHashSet<>();

  /** Returns whether the hand was down. */
  boolean raise(ParticipantId participant) {
    return raised.add(participant);
  }

  /** Returns whether the hand was raised. */
  boolean lower(ParticipantId participant) {
    return raised.remove(participant);
  }

  /** Returns whether any hand was raised. */
  boolean lowerAll() {
    var any = !raised.isEmpty();
    raised.clear();
    return any;
  }

  boolean isRaised(ParticipantId participant) {
    return raised.contains(participant);
  }

  List<ParticipantId> inOrder() {
    return List.copyOf(raised);
  }
}
