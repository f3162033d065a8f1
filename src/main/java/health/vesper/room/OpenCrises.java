package health.vesper.room;

import health.vesper.room.protocol.CrisisView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.SupportEvent;
import health.vesper.room.snapshot.SupportSnapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The open crises, pinned for those who moderate until the record of 42 CFR 2.51 is complete. That
 * record lives outside and outlives the room; here is only what the room shows of it.
 */
final class OpenCrises {
  private final Map<PersonKey, CrisisView> open = new LinkedHashMap<>();

  /** Says whether it is a new one: there is one at a time around a person. */
  boolean open(PersonKey person, CrisisView crisis) {
    return open.putIfAbsent(person, crisis) == null;
  }

  /** Says whether there was one. */
  boolean close(PersonKey person) {
    return open.remove(person) != null;
  }

  List<CrisisView> inOrder() {
    return List.copyOf(open.values());
  }

  List<SupportSnapshot.Pin> pins() {
    return open.entrySet().stream()
        .map(each -> new SupportSnapshot.Pin(each.getKey(), each.getValue()))
        .toList();
  }

  void tell(CommandContext turn) {
    turn.tellFacilitators(new SupportEvent.CrisesChanged(inOrder()));
  }
}
