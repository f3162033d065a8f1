package health.vesper.room;

import health.vesper.room.protocol.ConnectionId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Everybody who is admitted, present or away, in order of admission. */
final class AdmittedParticipants {
  private final List<Participant> participants = new ArrayList<>();

  void join(Participant participant) {
    participants.add(participant);
  }

  /** Returns whether the person was in it. */
  boolean leave(Participant participant) {
    return participants.remove(participant);
  }

  List<Participant> inOrder() {
    return List.copyOf(participants);
  }

  /** The addresses of these people, whether they are connected or in the reconnect window. */
  List<ConnectionId> addresses(Predicate<Participant> which) {
    return participants.stream()
        .filter(which)
        .map(Participant::connection)
        .filter(ConnectionState::hasAddress)
        .map(ConnectionState::address)
        .toList();
  }

  /** Somebody who moderates is connected and not in a step-out. */
  boolean facilitatorWithGroup() {
    return participants.stream().anyMatch(p -> p.isPresent() && p.moderates() && !p.isInStepOut());
  }

  /** There is nobody but staff, present or away. */
  boolean isEmptyButForStaff() {
    return participants.stream().allMatch(Participant::moderates);
  }

  boolean facilitatorPresent() {
    return participants.stream().anyMatch(p -> p.isPresent() && p.moderates());
  }
}
