package health.vesper.room;

import health.vesper.room.protocol.WaitingParticipant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who stands at the door, in order of arrival. Somebody whose connection is lost keeps the place
 * while it is held, and so does somebody whose admission is being written.
 */
final class WaitingRoom {
  private final List<Participant> people = new ArrayList<>();

  void join(Participant who) {
    people.add(who);
  }

  /** Says whether the person stood in it. */
  boolean leave(Participant who) {
    return people.remove(who);
  }

  void clear() {
    people.clear();
  }

  boolean holds(Participant who) {
    return people.contains(who);
  }

  /** Counted from 1. */
  int placeOf(Participant who) {
    return people.indexOf(who) + 1;
  }

  List<Participant> inOrder() {
    return List.copyOf(people);
  }

  /** Those whom a facilitator can let in: connected and waiting. */
  List<Participant> ready() {
    return people.stream().filter(who -> who.waits() && who.connected()).toList();
  }

  List<WaitingParticipant> waiters() {
    return IntStream.range(0, people.size())
        .filter(i -> people.get(i).connected())
        .mapToObj(i -> waiter(people.get(i), i + 1))
        .toList();
  }

  private static WaitingParticipant waiter(Participant who, int place) {
    return new WaitingParticipant(
        who.id(), who.key(), who.name(), who.since(), place, who.late(), who.role());
  }
}
