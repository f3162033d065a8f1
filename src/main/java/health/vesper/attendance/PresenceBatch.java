package health.vesper.attendance;

import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.JournalEntry;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomRole;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What several events at once make of presence intervals and seats: reads what there is, applies
 * the events in their order, and hands over what has to be written. Lives for one transaction.
 */
final class PresenceBatch {
  private final List<JournalEntry> entries;
  private final ThisNode node;
  private final EntityManager em;
  private final RecordedIntervals intervals;
  private final Map<UUID, SessionSeats> seats;

  private PresenceBatch(
      List<JournalEntry> entries,
      ThisNode node,
      EntityManager em,
      RecordedIntervals intervals,
      Map<UUID, SessionSeats> seats) {
    this.entries = entries;
    this.node = node;
    this.em = em;
    this.intervals = intervals;
    this.seats = seats;
  }

  /** Reads what is known of the people and sessions that these events are about. */
  static PresenceBatch of(List<JournalEntry> entries, ThisNode node, EntityManager em) {
    var people =
        entries.stream()
            .filter(entry -> !isNewAdmission(entry))
            .flatMap(entry -> attendee(entry).stream())
            .distinct()
            .toList();
    var since =
        entries.stream()
            .map(entry -> recordedAt(entry.event()))
            .min(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return new PresenceBatch(
        entries, node, em, RecordedIntervals.of(people, since, em), seats(entries, em));
  }

  private static Map<UUID, SessionSeats> seats(List<JournalEntry> entries, EntityManager em) {
    var concerned = entries.stream().filter(PresenceBatch::concernsSeat).toList();
    var seats = new HashMap<UUID, SessionSeats>();
    concerned.forEach(entry -> seats.computeIfAbsent(entry.room().value(), SessionSeats::new));
    var sessions =
        concerned.stream()
            .filter(entry -> !isNewAdmission(entry))
            .map(entry -> entry.room().value())
            .distinct()
            .toArray(UUID[]::new);
    if (sessions.length > 0) {
      readSeats(sessions, em)
          .forEach(row -> seats.get(row.seat().session()).add(row.seat(), row.reconnectWindow()));
    }
    return seats;
  }

  /**
   * @param holdSeconds how long the program keeps a seat for somebody whose connection is lost
   */
  record TakenSeat(Seat seat, int holdSeconds) {
    Duration reconnectWindow() {
      return Duration.ofSeconds(holdSeconds);
    }
  }

  private static List<TakenSeat> readSeats(UUID[] sessions, EntityManager em) {
    return em.createQuery(
            """
            select new health.vesper.attendance.PresenceBatch$TakenSeat(
              t, coalesce(p.rules.room.holdSeconds, 0))
            from Seat t
              left join Session s on s.id = t.place.sessionId
              left join TherapyGroup g on g.id = s.groupId
              left join Program p on p.id = g.programId
            where function('one_of', t.place.sessionId, :sessions) = true
            """,
            TakenSeat.class)
        .setParameter("sessions", sessions)
        .getResultList();
  }

  /** When it happened, as PostgreSQL keeps it: in microseconds. Comparing must not see more. */
  static Instant recordedAt(DurableEvent event) {
    return event.at().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Nothing is read of somebody who is admitted. If there is an open interval or a taken seat after
   * all, the tables' keys refuse the new one; the second attempt reads what there is.
   */
  private static boolean isNewAdmission(JournalEntry entry) {
    return entry.firstAttempt() && entry.event() instanceof DurableEvent.Admitted;
  }

  private static boolean concernsSeat(JournalEntry entry) {
    return entry.event() instanceof DurableEvent.Left
        || entry.event() instanceof DurableEvent.Removed
        || (entry.event() instanceof DurableEvent.Admitted e && e.role() == RoomRole.CLIENT);
  }

  private static Optional<Attendee> attendee(JournalEntry entry) {
    return person(entry.event()).map(person -> new Attendee(entry.room(), person));
  }

  private static Optional<PersonKey> person(DurableEvent event) {
    if (event instanceof DurableEvent.Admitted e) {
      return Optional.of(e.person());
    }
    if (event instanceof DurableEvent.Returned e) {
      return Optional.of(e.person());
    }
    if (event instanceof DurableEvent.Dropped e) {
      return Optional.of(e.person());
    }
    if (event instanceof DurableEvent.Left e) {
      return Optional.of(e.person());
    }
    return event instanceof DurableEvent.Removed e ? Optional.of(e.person()) : Optional.empty();
  }

  void apply() {
    entries.forEach(entry -> attendee(entry).ifPresent(who -> apply(entry.event(), who)));
  }

  private void apply(DurableEvent event, Attendee who) {
    var at = recordedAt(event);
    if (event instanceof DurableEvent.Admitted e) {
      admit(new PresenceInterval(who, e.role(), e.seat(), at, node), e);
    } else if (event instanceof DurableEvent.Returned e) {
      comeBack(new PresenceInterval(who, e.role(), e.seat(), at, node));
    } else if (event instanceof DurableEvent.Dropped) {
      close(who, at, IntervalEnd.DROPPED);
    } else if (event instanceof DurableEvent.Left e) {
      close(who, at, IntervalEnd.of(e.how()));
      release(who);
    } else if (event instanceof DurableEvent.Removed) {
      close(who, at, IntervalEnd.REMOVED);
      release(who);
    }
  }

  private void admit(PresenceInterval interval, DurableEvent.Admitted admitted) {
    if (isOnRecord(interval)) {
      return;
    }
    var who = interval.attendee();
    if (admitted.role() == RoomRole.CLIENT) {
      seats
          .get(who.session())
          .take(
              new Seat(who, admitted.seat(), admitted.capacity()),
              interval.admittedAt(),
              intervals);
    }
    open(interval);
  }

  /** On a second device, while the first is still connected, the person never was away. */
  private void comeBack(PresenceInterval interval) {
    var open = intervals.open(interval.attendee());
    if (!isOnRecord(interval) && open.filter(known -> known.isRenewedBy(node)).isEmpty()) {
      open(interval);
    }
  }

  private boolean isOnRecord(PresenceInterval interval) {
    return intervals.any(
        interval.attendee(), known -> known.admittedAt().equals(interval.admittedAt()));
  }

  /** An interval that is still open by then belongs to an admission that nobody heard of. */
  private void open(PresenceInterval interval) {
    intervals
        .open(interval.attendee())
        .ifPresent(
            unannounced ->
                unannounced.close(unannounced.admittedAt(), IntervalEnd.NOT_ANNOUNCED, node));
    intervals.begin(interval);
  }

  /**
   * Somebody may have been heard last just before they were admitted, so an end before the
   * beginning is possible. An end that an earlier interval covers was written before.
   */
  private void close(Attendee who, Instant at, IntervalEnd end) {
    intervals
        .open(who)
        .filter(
            open ->
                !open.admittedAt().isAfter(at)
                    || !intervals.any(who, known -> !known.isOpen() && known.reaches(at)))
        .ifPresent(open -> open.close(at, end, node));
  }

  private void release(Attendee who) {
    seats.get(who.session()).release(who.person());
  }

  /** Deletes what ended; ended intervals are changed entities and are flushed with it. */
  void end() {
    seats.values().forEach(session -> session.deleteReleased(em));
  }

  /** Inserts what began. */
  void begin() {
    seats.values().forEach(session -> session.insertTaken(em));
    intervals.insertBegun();
  }
}
