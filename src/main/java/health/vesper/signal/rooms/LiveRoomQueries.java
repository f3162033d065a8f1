package health.vesper.signal.rooms;

import health.vesper.admission.LiveRooms;
import health.vesper.crisis.PinnedCards;
import health.vesper.identity.UserId;
import health.vesper.room.RoomQueries;
import health.vesper.room.protocol.ParticipantStatus;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomCommand;
import health.vesper.room.protocol.RoomId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What the rest of the house asks of the rooms that live here. Each is answered in its room's turn,
 * so whoever asks may wait for that, and must not be a room.
 */
@ApplicationScoped
public class LiveRoomQueries implements LiveRooms, PinnedCards {
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);

  @Inject private RoomDirectory rooms;

  @Override
  public Standing standing(RoomId room, UserId person) {
    return ask(room, view -> view.standing(keyOf(person)))
        .or(() -> rooms.remembered(room).map(state -> state.standing(keyOf(person))))
        .map(LiveRoomQueries::told)
        .orElse(new Standing(false, false, false, false, false, 0));
  }

  private static Standing told(ParticipantStatus s) {
    return new Standing(
        s.ended(), s.removed(), s.locked(), s.holdsPlace(), s.connected(), s.seatsTaken());
  }

  @Override
  public List<Waiting> waiting(RoomId room) {
    return ask(room, RoomQueries::waiting).orElse(List.of()).stream()
        .map(
            w ->
                new Waiting(
                    w.participant(),
                    UserId.of(w.person().value()),
                    w.since(),
                    w.place(),
                    w.late(),
                    w.role()))
        .toList();
  }

  @Override
  public List<Pin> pinned(RoomId room) {
    return ask(room, RoomQueries::pins).orElse(List.of()).stream()
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
    rooms.living(room).ifPresent(live -> live.hears(new RoomCommand.CrisisClosed(keyOf(person))));
  }

  /** Negotiation that was dropped as stale or misdirected, in the rooms that live now. */
  long droppedRelays() {
    return rooms.living().stream().mapToLong(room -> ask(room, RoomQueries::droppedRelays)).sum();
  }

  private <T> Optional<T> ask(RoomId id, Function<RoomQueries, T> question) {
    return rooms.living(id).map(room -> ask(room, question));
  }

  /** Usually answered by the time it is asked: a timer only for a room that is busy. */
  private static <T> T ask(LiveRoom room, Function<RoomQueries, T> question) {
    var answer = room.ask(question);
    return answer.isDone()
        ? answer.join()
        : answer.orTimeout(ANSWER_WITHIN.toSeconds(), TimeUnit.SECONDS).join();
  }

  private static PersonKey keyOf(UserId person) {
    return new PersonKey(person.toString());
  }
}
