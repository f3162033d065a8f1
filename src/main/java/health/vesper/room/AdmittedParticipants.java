package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Those who were admitted, present or away, in order of admission. */
final class AdmittedParticipants {
  private final List<Participant> people = new ArrayList<>();

  void join(Participant who) {
    people.add(who);
  }

  /** Says whether the person was in it. */
  boolean leave(Participant who) {
    return people.remove(who);
  }

  List<Participant> inOrder() {
    return List.copyOf(people);
  }

  /** Where those are told whom this concerns, present or expected back. */
  List<ConnectionId> addresses(Predicate<Participant> whom) {
    return people.stream()
        .filter(whom)
        .map(Participant::reach)
        .filter(ConnectionState::isGiven)
        .map(ConnectionState::address)
        .toList();
  }

  /** Somebody who moderates is with the group, not aside. */
  boolean facilitatorWithGroup() {
    return people.stream().anyMatch(who -> who.isPresent() && who.moderates() && !who.isAside());
  }

  /** Nobody is inside, present or away, whom a facilitator would be needed for. */
  boolean isEmptyButForStaff() {
    return people.stream().allMatch(Participant::moderates);
  }

  boolean facilitatorPresent() {
    return people.stream().anyMatch(who -> who.isPresent() && who.moderates());
  }
}
