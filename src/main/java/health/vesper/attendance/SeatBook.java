package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.About;
import health.vesper.platform.OneTrip.Column;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.schedule.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What becomes of the seats of some sessions. Nothing is read before: it is written at once, in
 * order, and the table refuses what does not go, a seat that is somebody else's or one that the
 * group does not have. The seats it is about are named by the table's keys, so that PostgreSQL need
 * not go through all of them. Lives for one transaction.
 */
final class SeatBook {
  private static final Column<Change> SESSION =
      new Column<>("session_id", Kind.UUID, Change::session);
  private static final Column<Change> SEAT = new Column<>("seat_no", Kind.NUMBER, Change::seat);
  private static final Column<Change> PERSON = new Column<>("user_id", Kind.UUID, Change::person);
  private static final Column<Change> AT = new Column<>("at", Kind.MOMENT, Change::at);

  /** Sessions that are in no schedule have no seats. */
  private static final String SCHEDULED =
      " join session s on s.id = asked.session_id join therapy_group g on g.id = s.group_id ";

  /**
   * Clears a seat whose person left longer ago than the program holds one, and was never told of as
   * gone: a crash. Three quarters of a minute are for the restart.
   */
  private static final About<Change> FORGET =
      step(
          "delete from seat where (session_id, seat_no) in"
              + " (select old.session_id, old.seat_no from %s"
              + " join seat old on old.session_id = asked.session_id"
              + " and old.seat_no = asked.seat_no"
              + SCHEDULED
              + "join program p on p.id = g.program_id"
              + " where old.user_id <> asked.user_id and not exists"
              + " (select 1 from presence_interval i where i.session_id = old.session_id"
              + " and i.user_id = old.user_id and (i.left_at is null or i.left_at >"
              + " cast(asked.at as timestamp(6) with time zone)"
              + " - (p.hold_seconds + 45) * interval '1' second)))",
          List.of(SESSION, SEAT, PERSON, AT));

  /** Whoever gets another seat leaves the one before. */
  private static final About<Change> MOVE =
      step(
          "delete from seat where (session_id, seat_no) in"
              + " (select old.session_id, old.seat_no from %s"
              + " join seat old on old.session_id = asked.session_id"
              + " and old.user_id = asked.user_id where old.seat_no <> asked.seat_no)",
          List.of(SESSION, SEAT, PERSON));

  private static final About<Change> TAKE =
      step(
          "insert into seat (session_id, seat_no, user_id, of_seats)"
              + " select asked.session_id, asked.seat_no, asked.user_id, g.capacity from %s"
              + SCHEDULED
              + "where not exists (select 1 from seat old where old.session_id = asked.session_id"
              + " and old.seat_no = asked.seat_no and old.user_id = asked.user_id)",
          List.of(SESSION, SEAT, PERSON));

  private static final About<Change> RELEASE =
      step(
          "delete from seat where (session_id, user_id) in"
              + " (select asked.session_id, asked.user_id from %s)",
          List.of(SESSION, PERSON));

  private static final Act TAKEN = new Act(List.of(FORGET, MOVE, TAKE));

  /** Into a seat that is believed to be nobody's, by somebody who is believed to have none. */
  private static final Act TAKEN_ANEW = new Act(List.of(TAKE));

  private static final Act RELEASED = new Act(List.of(RELEASE));

  private final List<Change> changes = new ArrayList<>();
  private final Act taken;

  /**
   * @param areNew whether whoever takes a seat is believed to come for the first time, into one
   *     that is free; where that is not so, the table refuses all of it
   */
  SeatBook(boolean areNew) {
    taken = areNew ? TAKEN_ANEW : TAKEN;
  }

  /** What can become of a seat, in statements. */
  private record Act(List<About<Change>> steps) {}

  private record Change(Act act, UUID session, UUID person, int seat, Instant at) {}

  /** A statement about many changes, and what of each it asks for. */
  private static About<Change> step(String sql, List<Column<Change>> columns) {
    return new About<>(sql.formatted(OneTrip.asked(columns)), columns);
  }

  /** Takes the seat that the room gave; nothing happens when it is this person's already. */
  void take(SessionId session, UserId person, int seat, Instant at) {
    changes.add(new Change(taken, session.value(), person.value(), seat, at));
  }

  void release(SessionId session, UserId person, Instant at) {
    changes.add(new Change(RELEASED, session.value(), person.value(), 0, at));
  }

  /** In their order: a seat may be released and taken again. */
  void addTo(OneTrip trip) {
    for (int from = 0, to; from < changes.size(); from = to) {
      var act = changes.get(from).act();
      to = from;
      while (to < changes.size() && changes.get(to).act().equals(act)) {
        to++;
      }
      for (var step : act.steps()) {
        trip.forAll(step, changes.subList(from, to));
      }
    }
  }
}
