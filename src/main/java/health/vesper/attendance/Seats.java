package health.vesper.attendance;

import health.vesper.identity.UserId;
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
}
