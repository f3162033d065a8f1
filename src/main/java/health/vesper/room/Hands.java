package health.vesper.room;

import health.vesper.room.protocol.ParticipantId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Raised hands, the longest raised first. Raising one that is up does not lose its place. */
final class Hands {
  private final Set<ParticipantId> up = new LinkedHashSet<>();

  /** Says whether that changed anything. */
  boolean raise(ParticipantId who) {
    return up.add(who);
  }

  /** Says whether that changed anything. */
  boolean lower(ParticipantId who) {
    return up.remove(who);
  }

  /** Says whether that changed anything. */
  boolean lowerAll() {
    var any = !up.isEmpty();
    up.clear();
    return any;
  }

  boolean isUp(ParticipantId who) {
    return up.contains(who);
  }

  List<ParticipantId> inOrder() {
    return List.copyOf(up);
  }
}
