package health.vesper.room;

import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.SupportEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Open support requests, the oldest first: silent signals of clients that only facilitators see. A
 * request survives drops and restarts. It ends when it is taken back or closed, or its person
 * leaves.
 */
final class SupportRequests {
  private final Set<ParticipantId> open = new LinkedHashSet<>();

  /** Returns whether this is a new request. */
  boolean add(ParticipantId participant) {
    return open.add(participant);
  }

  /** Taken back or closed. Returns whether there was one. */
  boolean close(ParticipantId participant) {
    return open.remove(participant);
  }

  boolean isOpenFor(ParticipantId participant) {
    return open.contains(participant);
  }

  List<ParticipantId> inOrder() {
    return List.copyOf(open);
  }

  /** Nobody but facilitators may ever receive this. */
  void sendToFacilitators(CommandContext context) {
    context.sendToFacilitators(new SupportEvent.MomentsChanged(inOrder()));
  }
}
