package health.vesper.room;

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
 * One step of a random evening, with how the room stood before and what came of it.
 *
 * @param seenAfter who is in the room now, as an onlooker sees them
 * @param seen who was in the room before
 * @param crash the server died and came up again; the command means nothing then
 */
record Happened(
    RoomCommand command,
    Instant at,
    RoomSnapshot before,
    RoomSnapshot after,
    List<ParticipantView> seenAfter,
    List<ParticipantView> seen,
    CommandOutcome outcome,
    Room room,
    Cast cast,
    boolean crash) {

  boolean was(Class<?> kind) {
    return !crash && (kind.isInstance(command) || kind.isInstance(posted()));
  }

  /** What a participant asked; null when the command came from the server or a connect. */
  ParticipantCommand posted() {
    return command instanceof RoomCommand.Posted posted ? posted.command() : null;
  }

  List<Delivery> told() {
    return outcome.live();
  }

  /** What was told of this kind, whoever heard it. */
  <E extends RoomEvent> Stream<E> told(Class<E> kind) {
    return told().stream().map(Delivery::event).filter(kind::isInstance).map(kind::cast);
  }

  <E extends DurableEvent> Stream<E> recorded(Class<E> kind) {
    return outcome.durable().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Who asked, by the device in use; null when the house did, or nobody that is known. */
  PersonKey asker() {
    return !crash && command instanceof RoomCommand.FromConnection from
        ? cast.ownerOf(from.by())
        : null;
  }

  static PersonKey keyOf(RoomSnapshot state, ParticipantId id) {
    return state.people().stream()
        .filter(person -> person.id().equals(id))
        .map(RoomSnapshot.Person::key)
        .findFirst()
        .orElse(null);
  }

  static List<RoomSnapshot.Person> those(RoomSnapshot state, Phase phase) {
    return state.people().stream().filter(person -> person.phase() == phase).toList();
  }
}
