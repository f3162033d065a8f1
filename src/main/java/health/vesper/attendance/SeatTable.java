package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** The table of seats, one row a seat; its keys do the refusing. */
@ApplicationScoped
public class SeatTable {
  @PersistenceContext private EntityManager em;

  /**
   * How one try for a seat went.
   *
   * @param lost somebody else took the seat in the same moment; another may be free
   */
  record Try(Optional<Integer> seat, boolean lost) {}

  /** One try, in a transaction of its own: a lost race must not spoil the caller's. */
  @Transactional(TxType.REQUIRES_NEW)
  Try lowest(SessionId session, UserId person, int capacity) {
    var mine = seatOf(session, person);
    if (mine.isPresent()) {
      return new Try(mine, false);
    }
    var taken =
        new HashSet<>(
            query("select seat_no from seat where session_id = ?1", Integer.class)
                .setParameter(1, session.value())
                .getResultList());
    for (int seat = 1; seat <= capacity; seat++) {
      if (!taken.contains(seat)) {
        var won = insert(session, person, seat, " on conflict do nothing") == 1;
        return new Try(won ? Optional.of(seat) : Optional.empty(), !won);
      }
    }
    return new Try(Optional.empty(), false);
  }

  private int insert(SessionId session, UserId person, int seat, String onConflict) {
    return em.createNativeQuery(
            "insert into seat (session_id, seat_no, user_id) values (?1, ?2, ?3)" + onConflict)
        .setParameter(1, session.value())
        .setParameter(2, seat)
        .setParameter(3, person.value())
        .executeUpdate();
  }

  private Optional<Integer> seatOf(SessionId session, UserId person) {
    return query("select seat_no from seat where session_id = ?1 and user_id = ?2", Integer.class)
        .setParameter(1, session.value())
        .setParameter(2, person.value())
        .getResultStream()
        .findFirst();
  }

  private <T> NativeQuery<T> query(String sql, Class<T> type) {
    return em.unwrap(Session.class).createNativeQuery(sql, type);
  }

  /** Whether a key refused, or a lock was not to be had: both mean that somebody was quicker. */
  static boolean isConflict(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        return sql.getSQLState().startsWith("23") || sql.getSQLState().startsWith("40");
      }
    }
    return false;
  }
}
