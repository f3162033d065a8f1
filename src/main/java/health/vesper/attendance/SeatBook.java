package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.platform.OneTrip.Many;
import health.vesper.schedule.SessionId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The seats of some sessions, read at once; what changes is written at once, in order, and the
 * table's keys do the refusing. Lives for one transaction.
 */
final class SeatBook {
  private static final long RESTART_SECONDS = 45;

  private static final Act TAKE =
      new Act(
          "insert into seat (session_id, seat_no, user_id) select * from"
              + " unnest(cast(? as uuid array), cast(? as integer array), cast(? as uuid array))",
          List.of(Kind.UUID, Kind.NUMBER, Kind.UUID));

  private static final Act RELEASE =
      new Act(
          "delete from seat where (session_id, user_id) in"
              + " (select * from unnest(cast(? as uuid array), cast(? as uuid array)))",
          List.of(Kind.UUID, Kind.UUID));

  /** Clears a seat whose person left no later than that and was never told of as gone: a crash. */
  private static final Act FORGET =
      new Act(
          "delete from seat where exists (select 1 from unnest(cast(? as uuid array),"
              + " cast(? as integer array), cast(? as timestamp(6) with time zone array))"
              + " as gone(session_id, seat_no, before) where gone.session_id = seat.session_id"
              + " and gone.seat_no = seat.seat_no and not exists (select 1 from presence_interval p"
              + " where p.session_id = seat.session_id and p.user_id = seat.user_id"
              + " and (p.left_at is null or p.left_at > gone.before)))",
          List.of(Kind.UUID, Kind.NUMBER, Kind.MOMENT));

  private final Map<UUID, Seating> sessions = new HashMap<>();
  private final List<Change> changes = new ArrayList<>();

  /**
   * What can become of seats, in the table's words: of many at once where many follow each other.
   *
   * @param kinds what of each change goes into the statement
   */
  private record Act(String sql, List<Kind> kinds) {
    void addTo(OneTrip trip, List<Change> changes) {
      var columns = new Object[kinds.size()];
      for (int i = 0; i < columns.length; i++) {
        int place = i;
        columns[i] = Many.of(kinds.get(i), changes, change -> change.values().get(place));
      }
      trip.then(sql, columns);
    }
  }

  private record Change(Act act, List<Object> values) {}

  /**
   * @param holdSeconds how long a seat outlives its person: the program's hold
   */
  private record Seating(int capacity, int holdSeconds, Map<Integer, UUID> taken) {}

  /**
   * @param asked the sessions in which seats will be taken; those that are in no schedule have none
   */
  SeatBook(EntityManager em, Collection<UUID> asked) {
    if (!asked.isEmpty()) {
      read(em, asked);
    }
  }

  private void read(EntityManager em, Collection<UUID> asked) {
    em.unwrap(Session.class)
        .createNativeQuery(
            """
            select s.id as session_id, g.capacity, p.hold_seconds, seat.seat_no, seat.user_id
            from session s
              join therapy_group g on g.id = s.group_id
              join program p on p.id = g.program_id
              left join seat on seat.session_id = s.id
            where s.id = any(?1)
            """,
            Object[].class)
        .addScalar("session_id", UUID.class)
        .addScalar("capacity", Integer.class)
        .addScalar("hold_seconds", Integer.class)
        .addScalar("seat_no", Integer.class)
        .addScalar("user_id", UUID.class)
        .setParameter(1, asked.toArray(UUID[]::new))
        .getResultList()
        .forEach(this::read);
  }

  private void read(Object[] row) {
    var session =
        sessions.computeIfAbsent(
            (UUID) row[0], id -> new Seating((int) row[1], (int) row[2], new HashMap<>()));
    if (row[3] != null) {
      session.taken().put((Integer) row[3], (UUID) row[4]);
    }
  }

  /**
   * Takes the seat that the room gave.
   *
   * @throws RuntimeException when the session is full; a seat that is somebody else's fails the
   *     trip
   */
  void take(SessionId session, UserId person, int seat, Instant at) {
    var seating = sessions.get(session.value());
    if (seating == null || person.value().equals(seating.taken().get(seat))) {
      return;
    }
    if (seat > seating.capacity()) {
      throw isFull(seating);
    }
    if (seating.taken().containsKey(seat)) {
      var goneBefore = at.minusSeconds(seating.holdSeconds() + RESTART_SECONDS);
      change(FORGET, session.value(), seat, goneBefore);
    }
    if (seating.taken().containsValue(person.value())) {
      release(session, person);
    }
    change(TAKE, session.value(), seat, person.value());
    seating.taken().put(seat, person.value());
    if (seating.taken().size() > seating.capacity()) {
      throw isFull(seating);
    }
  }

  private static IllegalStateException isFull(Seating seating) {
    return new IllegalStateException(
        "the session has no more than " + seating.capacity() + " seats");
  }

  void release(SessionId session, UserId person) {
    change(RELEASE, session.value(), person.value());
    var seating = sessions.get(session.value());
    if (seating != null) {
      seating.taken().values().remove(person.value());
    }
  }

  private void change(Act act, Object... values) {
    changes.add(new Change(act, List.of(values)));
  }

  /** In their order: a seat may be released and taken again. */
  void addTo(OneTrip trip) {
    for (int from = 0, to; from < changes.size(); from = to) {
      var act = changes.get(from).act();
      to = from;
      while (to < changes.size() && changes.get(to).act().equals(act)) {
        to++;
      }
      act.addTo(trip, changes.subList(from, to));
    }
  }
}
