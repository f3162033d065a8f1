package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.schedule.Evening;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;

/**
 * The database's own guard of the capacity: whatever a live room believes, two people never have
 * one seat and no seat lies above the capacity.
 */
@ApplicationScoped
public class Seats {
  private static final long RESTART_SECONDS = 45;

  @Inject private SeatTable table;

  /**
   * Finds this person the lowest free seat, whoever else is asking at the same moment; the seat
   * that they have already, if they have one.
   *
   * @return the seat, or nothing when all are taken
   */
  public Optional<Integer> claim(SessionId session, UserId person, int capacity, Instant at) {
    while (true) {
      try {
        var attempt = table.lowest(session, person, capacity);
        if (!attempt.lost()) {
          return attempt.seat();
        }
        // Somebody else was quicker, so somebody got a seat: look again, at one seat fewer.
      } catch (PersistenceException refused) {
        if (!SeatTable.isConflict(refused)) {
          throw refused;
        }
      }
    }
  }

  /**
   * Takes the seat that the room gave, in the caller's transaction.
   *
   * @throws RuntimeException when it is somebody else's or the session is full
   */
  void take(Evening evening, UserId person, int seat, Instant at) {
    table.take(evening.session(), person, seat, evening.capacity(), at.minusSeconds(hold(evening)));
  }

  void release(SessionId session, UserId person) {
    table.release(session, person);
  }

  void releaseAll(SessionId session) {
    table.releaseAll(session);
  }

  /** How long a seat outlives its person: the program's hold, and time for a restart. */
  private static long hold(Evening evening) {
    return evening.rules().room().holdSeconds() + RESTART_SECONDS;
  }
}
