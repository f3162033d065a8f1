package health.vesper.signal.rooms;

import health.vesper.admission.LiveRooms;
import health.vesper.crisis.PinnedCards;
import health.vesper.identity.UserId;
import health.vesper.room.RoomQueries;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.WaitingParticipant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Answers questions of other packages about the open rooms. A room answers in its mailbox, so the
 * caller may wait for it and must not be a room itself.
 */
@ApplicationScoped
public class LiveRoomQueries implements LiveRooms, PinnedCards {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final ParticipantStatus UNKNOWN =
      new ParticipantStatus(false, false, false, false, false, 0);

  @Inject private RoomDirectory rooms;

  @Override
  public ParticipantStatus status(RoomId room, UserId person) {
    return ask(room, queries -> queries.standing(keyOf(person)))
        .or(() -> rooms.snapshot(room).map(snapshot -> snapshot.standing(keyOf(person))))
        .orElse(UNKNOWN);
  }

  @Override
  public List<WaitingParticipant> waiting(RoomId room) {
    return ask(room, RoomQueries::waiting).orElse(List.of());
  }

  @Override
  public List<Pin> pinned(RoomId room) {
    return ask(room, RoomQueries::openCrises).orElse(List.of()).stream()
        .map(
            pin ->
                new Pin(
                    UserId.of(pin.person().value()),
                    pin.crisis().participant(),
                    pin.crisis().since()))
        .toList();
  }

  @Override
  public void takeDown(RoomId room, UserId person) {
    rooms.get(room).ifPresent(open -> open.post(new RoomCommand.CrisisClosed(keyOf(person))));
  }

  /** The WebRTC messages that the open rooms dropped as stale or misdirected. */
  long droppedRelays() {
    return rooms.all().stream().mapToLong(room -> ask(room, RoomQueries::droppedRelays)).sum();
  }

  private <T> Optional<T> ask(RoomId id, Function<RoomQueries, T> question) {
    return rooms.get(id).map(room -> ask(room, question));
  }

  /** An idle room answers at once; the timeout's timer is needed only for a busy one. */
  private static <T> T ask(LiveRoom room, Function<RoomQueries, T> question) {
    var answer = room.ask(question);
    return answer.isDone()
        ? answer.join()
        : answer.orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static PersonKey keyOf(UserId person) {
    return new PersonKey(person.toString());
  }
}
