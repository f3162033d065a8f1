package health.vesper.room;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.SupportEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who needs a moment, the longest first: a silent signal of a client that only those who moderate
 * ever see. Stands over drops and crashes until it is taken back, seen to, or its person is gone.
 */
final class SupportRequests {
  private final Set<ParticipantId> needed = new LinkedHashSet<>();

  /** Says whether that changed anything. */
  boolean need(ParticipantId who) {
    return needed.add(who);
  }

  /** Taken back or seen to; says whether that changed anything. */
  boolean settle(ParticipantId who) {
    return needed.remove(who);
  }

  boolean isNeededBy(ParticipantId who) {
    return needed.contains(who);
  }

  List<ParticipantId> inOrder() {
    return List.copyOf(needed);
  }

  /** Nobody else may ever be told. */
  void tell(CommandContext turn) {
    turn.tellFacilitators(new SupportEvent.MomentsChanged(inOrder()));
  }
}
