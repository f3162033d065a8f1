package health.vesper.room;

import health.vesper.room.protocol.WaitingParticipant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The queue of people who are not admitted yet, in order of arrival. A person keeps the place in
 * the reconnect window, and while their admission is written.
 */
final class WaitingRoom {
  private final List<Participant> queue = new ArrayList<>();

  void join(Participant participant) {
    queue.add(participant);
  }

  /** Returns whether the person was in it. */
  boolean leave(Participant participant) {
    return queue.remove(participant);
  }

  void clear() {
    queue.clear();
  }

  boolean holds(Participant participant) {
    return queue.contains(participant);
  }

  /** Counted from 1. */
  int placeOf(Participant participant) {
    return queue.indexOf(participant) + 1;
  }

  List<Participant> inOrder() {
    return List.copyOf(queue);
  }

  /** The people whom a facilitator can admit: connected and waiting. */
  List<Participant> ready() {
    return queue.stream().filter(p -> p.waits() && p.connected()).toList();
  }

  /** Everybody who is connected, with their place in the queue. */
  List<WaitingParticipant> connected() {
    return IntStream.range(0, queue.size())
        .filter(i -> queue.get(i).connected())
        .mapToObj(i -> waiting(queue.get(i), i + 1))
        .toList();
  }

  private static WaitingParticipant waiting(Participant participant, int place) {
    return new WaitingParticipant(
        participant.id(),
        participant.key(),
        participant.name(),
        participant.since(),
        place,
        participant.late(),
        participant.role());
  }
}
