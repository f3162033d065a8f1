package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionChart;
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
        return table.lowest(session, person, capacity);
      } catch (PersistenceException lost) {
        // Somebody else was quicker, so somebody got a seat: look again, at one seat fewer.
        if (!SeatTable.isConflict(lost)) {
          throw lost;
        }
      }
    }
  }

  /**
   * Takes the seat that the room gave, in the caller's transaction.
   *
   * @throws RuntimeException when it is somebody else's or the session is full
   */
  void take(SessionId session, UserId person, int seat, SessionChart chart, Instant at) {
    table.take(session, person, seat, chart.rules().capacity(), at.minusSeconds(hold(chart)));
  }

  void release(SessionId session, UserId person) {
    table.release(session, person);
  }

  void releaseAll(SessionId session) {
    table.releaseAll(session);
  }

  /** How long a seat outlives its person: the program's hold, and as much again for a restart. */
  private static long hold(SessionChart chart) {
    return 2L * chart.rules().holdSeconds() + 60;
  }
}
