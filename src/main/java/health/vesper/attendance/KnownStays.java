package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
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
import org.hibernate.Session;

/**
 * The stays of those whom some events are about, read at once and kept up to date while the events
 * are written: those that are open, and those that were over no earlier than the first of the
 * events. What was over before that no event can be about. Lives for one transaction.
 */
final class KnownStays {
  private static final String READ =
      "select p.* from presence_interval p join "
          + OneTrip.rowsOf(Kind.UUID, Kind.UUID)
          + " as asked(session_id, user_id)"
          + " on p.session_id = asked.session_id and p.user_id = asked.user_id"
          + " where p.left_at is null or p.left_at >= ?";

  private final Map<Attendee, List<PresenceInterval>> stays = new HashMap<>();
  private final List<PresenceInterval> begun = new ArrayList<>();

  /** One person in one session. */
  record Attendee(UUID session, UUID person) {
    Attendee(RoomId room, PersonKey who) {
      this(room.value(), UserId.of(who.value()).value());
    }
  }

  private KnownStays() {}

  /** For people who are not expected to have any. */
  static KnownStays none() {
    return new KnownStays();
  }

  /**
   * @param since when the first of the events happened
   */
  static KnownStays read(EntityManager em, Collection<Attendee> people, Instant since) {
    var known = new KnownStays();
    people.forEach(key -> known.stays.put(key, new ArrayList<>()));
    if (!people.isEmpty()) {
      known.read(em, since);
    }
    return known;
  }

  private void read(EntityManager em, Instant since) {
    var people = List.copyOf(stays.keySet());
    em.unwrap(Session.class)
        .createNativeQuery(READ, PresenceInterval.class)
        .setParameter(1, Kind.UUID.sent(people, Attendee::session))
        .setParameter(2, Kind.UUID.sent(people, Attendee::person))
        .setParameter(3, since)
        .getResultList()
        .forEach(stay -> of(stay.key()).add(stay));
  }

  private List<PresenceInterval> of(Attendee key) {
    return stays.computeIfAbsent(key, k -> new ArrayList<>());
  }

  boolean any(Attendee key, Predicate<PresenceInterval> which) {
    return of(key).stream().anyMatch(which);
  }

  Optional<PresenceInterval> open(Attendee key) {
    return of(key).stream().filter(PresenceInterval::open).findFirst();
  }

  void begin(PresenceInterval stay) {
    begun.add(stay);
    of(stay.key()).add(stay);
  }

  /** Those that began, as they are by now; to be sent after the ends of earlier ones. */
  void addTo(OneTrip trip) {
    PresenceInterval.insert(begun, trip);
  }
}
