package health.vesper.room.promises;

import health.vesper.room.CommandOutcome;
import health.vesper.room.Room;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.Delivery;
import health.vesper.room.protocol.ParticipantCommand;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.ParticipantView;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomEvent;
import health.vesper.room.snapshot.RoomSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a random session, with the state of the room before and after it.
 *
 * @param seenAfter the people in the room after the step, as others see them
 * @param seen the people in the room before the step
 * @param crash whether the server crashed and started again; then the command has no meaning
 */
record ObservedStep(
    RoomCommand command,
    Instant at,
    RoomSnapshot before,
    RoomSnapshot after,
    List<ParticipantView> seenAfter,
    List<ParticipantView> seen,
    CommandOutcome outcome,
    Room room,
    KnownConnections connections,
    boolean crash) {

  boolean was(Class<?> kind) {
    return !crash && (kind.isInstance(command) || kind.isInstance(posted()));
  }

  /**
   * The command of a participant, or null when the command came from the server or was a connect.
   */
  ParticipantCommand posted() {
    return command instanceof RoomCommand.Posted posted ? posted.command() : null;
  }

  List<Delivery> sent() {
    return outcome.live();
  }

  /** The sent events of this kind, to any recipient. */
  <E extends RoomEvent> Stream<E> sent(Class<E> kind) {
    return sent().stream().map(Delivery::event).filter(kind::isInstance).map(kind::cast);
  }

  <E extends DurableEvent> Stream<E> recorded(Class<E> kind) {
    return outcome.durable().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The sender of the command, or null when the server sent it or the sender is unknown. */
  PersonKey asker() {
    return !crash && command instanceof RoomCommand.FromConnection from
        ? connections.ownerOf(from.by())
        : null;
  }

  static PersonKey keyOf(RoomSnapshot state, ParticipantId id) {
    return state.people().stream()
        .filter(person -> person.id().equals(id))
        .map(RoomSnapshot.Person::key)
        .findFirst()
        .orElse(null);
  }

  static List<RoomSnapshot.Person> peopleIn(RoomSnapshot state, Phase phase) {
    return state.people().stream().filter(person -> person.phase() == phase).toList();
  }
}
