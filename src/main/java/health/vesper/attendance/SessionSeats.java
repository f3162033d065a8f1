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
  private final int capacity;
  private final Duration reconnectWindow;
  private final Map<Integer, Seat> before = new HashMap<>();
  private final Map<Integer, UUID> now = new HashMap<>();

  /**
   * @param reconnectWindow how long the program keeps a seat for somebody whose connection is lost
   */
  SessionSeats(UUID session, int capacity, Duration reconnectWindow) {
    this.session = session;
    this.capacity = capacity;
    this.reconnectWindow = reconnectWindow;
  }

  /** Adds a seat as it is in the table. */
  void add(Seat seat) {
    before.put(seat.number(), seat);
    now.put(seat.number(), seat.person());
  }

  /**
   * Gives this person the seat; they leave the one that they had. A seat whose client vanished in a
   * crash, and can no longer come back to it, is given away.
   *
   * @throws IllegalStateException when the seat is somebody else's
   */
  void take(int number, UUID person, Instant at, RecordedIntervals intervals) {
    var holder = now.get(number);
    if (holder != null
        && !holder.equals(person)
        && (isNew(number)
            || intervals.wasThere(
                new Attendee(session, holder), at.minus(reconnectWindow).minus(RESTART)))) {
      throw new IllegalStateException("seat %d of %s is taken".formatted(number, session));
    }
    release(person);
    now.put(number, person);
  }

  private boolean isNew(int number) {
    var seat = before.get(number);
    return seat == null || !seat.person().equals(now.get(number));
  }

  void release(UUID person) {
    now.values().removeIf(person::equals);
  }

  /** Deletes the seats that are free now or somebody else's. */
  void deleteReleased(EntityManager em) {
    before.forEach(
        (number, seat) -> {
          if (!seat.person().equals(now.get(number))) {
            em.remove(seat);
          }
        });
  }

  /** Inserts the seats that were taken; the ones before them must be deleted by then. */
  void insertTaken(EntityManager em) {
    now.forEach(
        (number, person) -> {
          var seat = before.get(number);
          if (seat == null || !seat.person().equals(person)) {
            em.persist(new Seat(new Attendee(session, person), number, capacity));
          }
        });
  }
}
