package health.vesper.room;

import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.snapshot.SupportSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The open crises, which facilitators see until the crisis record (42 CFR 2.51) is complete. The
 * record itself is stored outside of the room and outlives it.
 */
final class OpenCrises {
  private final Map<PersonKey, CrisisView> open = new LinkedHashMap<>();

  /** Returns whether this is a new crisis: there is one at a time for each person. */
  boolean open(PersonKey person, CrisisView crisis) {
    return open.putIfAbsent(person, crisis) == null;
  }

  /** Returns whether there was one. */
  boolean close(PersonKey person) {
    return open.remove(person) != null;
  }

  List<CrisisView> inOrder() {
    return List.copyOf(open.values());
  }

  List<SupportSnapshot.OpenCrisis> snapshot() {
    return open.entrySet().stream()
        .map(each -> new SupportSnapshot.OpenCrisis(each.getKey(), each.getValue()))
        .toList();
  }

  void sendToFacilitators(CommandContext context) {
    context.sendToFacilitators(new SupportEvent.CrisesChanged(inOrder()));
  }
}
