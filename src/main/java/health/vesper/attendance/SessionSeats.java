package health.vesper.attendance;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The seats of one session while a batch is applied: read at the beginning, changed in memory, and
 * written at the end, first those that became free. Lives for one transaction.
 */
final class SessionSeats {
  /** A restarted server takes this long to let people back in. */
  private static final Duration RESTART = Duration.ofSeconds(45);

  private final UUID session;
  private final Map<Integer, Seat> before = new HashMap<>();
  private final Map<Integer, Seat> now = new HashMap<>();
  private Duration reconnectWindow = Duration.ZERO;

  SessionSeats(UUID session) {
    this.session = session;
  }

  /**
   * Adds a seat as it is in the table.
   *
   * @param window how long the program keeps it for somebody whose connection is lost
   */
  void add(Seat seat, Duration window) {
    before.put(seat.number(), seat);
    now.put(seat.number(), seat);
    reconnectWindow = window;
  }

  /**
   * Gives this seat to its person; they leave the one that they had. A seat whose client vanished
   * in a crash, and can no longer come back to it, is given away.
   *
   * @throws IllegalStateException when the seat is somebody else's
   */
  void take(Seat seat, Instant at, RecordedIntervals intervals) {
    var taken = now.get(seat.number());
    if (taken != null
        && !taken.person().equals(seat.person())
        && (isNew(taken)
            || intervals.wasThere(
                new Attendee(session, taken.person()), at.minus(reconnectWindow).minus(RESTART)))) {
      throw new IllegalStateException("seat %d of %s is taken".formatted(seat.number(), session));
    }
    if (taken == null || !taken.person().equals(seat.person())) {
      release(seat.person());
      now.put(seat.number(), seat);
    }
  }

  private boolean isNew(Seat seat) {
    return before.get(seat.number()) != seat;
  }

  void release(UUID person) {
    now.values().removeIf(seat -> seat.person().equals(person));
  }

  /** Deletes the seats that are free now or somebody else's. */
  void deleteReleased(EntityManager em) {
    before.values().stream().filter(seat -> now.get(seat.number()) != seat).forEach(em::remove);
  }

  /** Inserts the seats that were taken; the ones before them must be deleted by then. */
  void insertTaken(EntityManager em) {
    now.values().stream().filter(this::isNew).forEach(em::persist);
  }
}
