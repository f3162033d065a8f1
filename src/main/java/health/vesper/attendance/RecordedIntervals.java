package health.vesper.attendance;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The presence intervals of the people whom a batch is about: read with one query, and kept up to
 * date while the batch is applied. It has the open intervals and those that ended no earlier than
 * the first event of the batch; no event of the batch can be about an interval that ended before.
 * Lives for one transaction.
 */
final class RecordedIntervals {
  private final EntityManager em;
  private final Map<Attendee, List<PresenceInterval>> intervals = new HashMap<>();
  private final List<PresenceInterval> begun = new ArrayList<>();

  private RecordedIntervals(EntityManager em) {
    this.em = em;
  }

  /**
   * @param since when the first event of the batch happened
   */
  static RecordedIntervals of(Collection<Attendee> people, Instant since, EntityManager em) {
    var recorded = new RecordedIntervals(em);
    people.forEach(who -> recorded.intervals.put(who, new ArrayList<>()));
    if (!people.isEmpty()) {
      recorded.read(since);
    }
    return recorded;
  }

  private void read(Instant since) {
    em.createQuery(
            """
            select p from PresenceInterval p
            where function('one_of', p.sessionId, :sessions) = true
              and function('one_of', p.userId, :people) = true
              and (p.leftAt is null or p.leftAt >= :since)
            """,
            PresenceInterval.class)
        .setParameter(
            "sessions",
            intervals.keySet().stream().map(Attendee::session).distinct().toArray(UUID[]::new))
        .setParameter(
            "people",
            intervals.keySet().stream().map(Attendee::person).distinct().toArray(UUID[]::new))
        .setParameter("since", since)
        .getResultList()
        .forEach(interval -> of(interval.attendee()).add(interval));
  }

  private List<PresenceInterval> of(Attendee who) {
    return intervals.computeIfAbsent(who, w -> new ArrayList<>());
  }

  boolean any(Attendee who, Predicate<PresenceInterval> which) {
    return of(who).stream().anyMatch(which);
  }

  Optional<PresenceInterval> open(Attendee who) {
    return of(who).stream().filter(PresenceInterval::isOpen).findFirst();
  }

  /** Whether this person was in the session then or later. */
  boolean wasThere(Attendee who, Instant since) {
    return any(who, interval -> interval.reaches(since))
        || em.createQuery(
                    """
                    select count(p) from PresenceInterval p
                    where p.sessionId = :session and p.userId = :person
                      and (p.leftAt is null or p.leftAt > :since)
                    """,
                    Long.class)
                .setParameter("session", who.session())
                .setParameter("person", who.person())
                .setParameter("since", since)
                .getSingleResult()
            > 0;
  }

  void begin(PresenceInterval interval) {
    begun.add(interval);
    of(interval.attendee()).add(interval);
  }

  /** Inserts the new intervals; the ends of earlier ones must be in the table by then. */
  void insertBegun() {
    begun.forEach(em::persist);
  }
}
