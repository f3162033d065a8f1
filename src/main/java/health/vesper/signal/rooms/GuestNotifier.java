package health.vesper.signal.rooms;

import health.vesper.guest.GuestAnswers;
import health.vesper.room.protocol.RoomCommand.GuestsKnown;
import health.vesper.room.protocol.RoomId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Tells the rooms of this node who is invited and who agreed. What is read and what is told go
 * together, one after the other for all rooms: so the last that a room was told is never older than
 * what it was told before, and a "no" cannot be overtaken by the "yes" that it takes back.
 */
@ApplicationScoped
public class GuestNotifier {
  private static final System.Logger LOG = System.getLogger(GuestNotifier.class.getName());

  @Inject private GuestAnswers answers;
  @Inject private Clock clock;

  /** Does something with what is true now; nothing else is told to any room meanwhile. */
  synchronized <T> T knowing(RoomId room, Function<GuestsKnown, T> does) {
    return does.apply(read(room));
  }

  /** Tells a room that lives; where nothing can be read, nobody is a guest until it can. */
  synchronized void tell(RoomId id, Supplier<Optional<LiveRoom>> living) {
    living.get().ifPresent(room -> room.hears(readOrNobody(id)));
  }

  private GuestsKnown readOrNobody(RoomId room) {
    try {
      return read(room);
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Who agreed to a guest in room " + room.value() + " is not known", e);
      return new GuestsKnown(List.of());
    }
  }

  private GuestsKnown read(RoomId room) {
    return new GuestsKnown(answers.passes(room, clock.instant()));
  }
}
