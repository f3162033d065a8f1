package health.vesper.admission;

import health.vesper.admission.Doorsteps.Asked;
import health.vesper.identity.UserId;
import health.vesper.schedule.Duty;
import health.vesper.schedule.Evening;
import health.vesper.schedule.SessionId;
import health.vesper.schedule.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Reads all that a decision of admission asks of the tables, for many people at once. */
@ApplicationScoped
public class DoorstepTables {
  /** A row for each enrollment and each removal of a person, which are few. */
  private static final String PEOPLE =
      """
      select a.session_id, a.user_id, m.duty, e.group_name, e.starts_on, e.ends_on, w.version,
        exists (select 1 from agreement_acceptance c
                where c.agreement_id = w.id and c.user_id = a.user_id) as accepted,
        exists (select 1 from arrival v
                where v.session_id = a.session_id and v.user_id = a.user_id) as arrived,
        r.session_id as removed_from, r.on_day as removed_on
      from unnest(cast(?1 as uuid array), cast(?2 as uuid array)) as a (session_id, user_id)
        join session s on s.id = a.session_id
        join therapy_group g on g.id = s.group_id
        left join group_staff m on m.group_id = g.id and m.user_id = a.user_id
        left join enrollment e on e.group_id = g.id and e.user_id = a.user_id
        left join agreement w on w.program_id = g.program_id
          and w.version =
            (select max(n.version) from agreement n where n.program_id = g.program_id)
        left join removal r on r.user_id = a.user_id
          and (r.session_id = s.id or r.program_id = g.program_id)
      """;

  @PersistenceContext EntityManager em;
  @Inject Sessions sessions;

  /** Who asks at the door of a session that does not exist is missing. */
  @Transactional
  Map<Asked, Doorstep> read(Collection<Asked> people) {
    var evenings = sessions.find(people.stream().map(Asked::session).distinct().toList());
    var asked = people.stream().filter(p -> evenings.containsKey(p.session())).distinct().toList();
    var found = new HashMap<Asked, Doorstep>();
    rows(asked).forEach((who, rows) -> found.put(who, doorstep(evenings.get(who.session()), rows)));
    return found;
  }

  private Map<Asked, List<Row>> rows(List<Asked> asked) {
    if (asked.isEmpty()) {
      return Map.of();
    }
    return em
        .unwrap(Session.class)
        .createNativeQuery(PEOPLE, Tuple.class)
        .addScalar("session_id", UUID.class)
        .addScalar("user_id", UUID.class)
        .addScalar("duty", String.class)
        .addScalar("group_name", String.class)
        .addScalar("starts_on", LocalDate.class)
        .addScalar("ends_on", LocalDate.class)
        .addScalar("version", Integer.class)
        .addScalar("accepted", Boolean.class)
        .addScalar("arrived", Boolean.class)
        .addScalar("removed_from", UUID.class)
        .addScalar("removed_on", LocalDate.class)
        .setParameter(1, asked.stream().map(a -> a.session().value()).toArray(UUID[]::new))
        .setParameter(2, asked.stream().map(a -> a.person().value()).toArray(UUID[]::new))
        .getResultList()
        .stream()
        .map(Row::new)
        .collect(Collectors.groupingBy(Row::who));
  }

  private static Doorstep doorstep(Evening evening, List<Row> rows) {
    var first = rows.get(0);
    var day = evening.day();
    return new Doorstep(
        evening,
        first.duty(),
        rows.stream()
            .filter(row -> row.isEnrolledOn(day))
            .max(Comparator.comparing(Row::startsOn))
            .map(Row::groupName)
            .orElse(null),
        first.missingAgreement(),
        first.arrived(),
        rows.stream().anyMatch(row -> row.isRemoved(evening.session(), day)));
  }

  /** One answer of the tables. */
  private record Row(Tuple columns) {
    Asked who() {
      return new Asked(
          new SessionId(columns.get("session_id", UUID.class)),
          new UserId(columns.get("user_id", UUID.class)));
    }

    Duty duty() {
      var word = columns.get("duty", String.class);
      return word == null ? null : Duty.of(word);
    }

    String groupName() {
      return columns.get("group_name", String.class);
    }

    LocalDate startsOn() {
      return columns.get("starts_on", LocalDate.class);
    }

    /** Of overlapping enrollments the newest counts. */
    boolean isEnrolledOn(LocalDate day) {
      var endsOn = columns.get("ends_on", LocalDate.class);
      return startsOn() != null
          && !startsOn().isAfter(day)
          && (endsOn == null || !endsOn.isBefore(day));
    }

    OptionalInt missingAgreement() {
      var version = columns.get("version", Integer.class);
      return version == null || columns.get("accepted", Boolean.class)
          ? OptionalInt.empty()
          : OptionalInt.of(version);
    }

    boolean arrived() {
      return columns.get("arrived", Boolean.class);
    }

    boolean isRemoved(SessionId session, LocalDate day) {
      return session.value().equals(columns.get("removed_from", UUID.class))
          || day.equals(columns.get("removed_on", LocalDate.class));
    }
  }
}
