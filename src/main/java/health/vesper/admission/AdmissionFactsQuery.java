package health.vesper.admission;

import health.vesper.admission.AdmissionFactsBatch.Asked;
import health.vesper.identity.UserId;
import health.vesper.platform.Alive;
import health.vesper.platform.OneTrip;
import health.vesper.platform.OneTrip.Kind;
import health.vesper.schedule.Duty;
import health.vesper.schedule.EveningRow;
import health.vesper.schedule.SessionDetails;
import health.vesper.schedule.SessionId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Reads all that a decision of admission asks of the tables, for many people at once: in one
 * statement, and so of one moment, without a transaction around it. It is asked for everybody who
 * comes to any door, and everybody waits for the answer.
 */
@ApplicationScoped
public class AdmissionFactsQuery {
  /** A row for each enrollment and each removal of a person, which are few. */
  private static final String PEOPLE =
      "select "
          + EveningRow.COLUMNS
          + """
          , a.user_id, m.duty, e.group_name, e.starts_on, e.ends_on, w.version,
            exists (select 1 from agreement_acceptance c
                    where c.agreement_id = w.id and c.user_id = a.user_id),
            exists (select 1 from arrival v
                    where v.session_id = a.session_id and v.user_id = a.user_id),
            r.session_id, r.on_day
          from %s as a (session_id, user_id)
            join session s on s.id = a.session_id
            join therapy_group g on g.id = s.group_id
            join program p on p.id = g.program_id
            left join group_staff m on m.group_id = g.id and m.user_id = a.user_id
            left join enrollment e on e.group_id = g.id and e.user_id = a.user_id
            left join agreement w on w.program_id = g.program_id
              and w.version =
                (select max(n.version) from agreement n where n.program_id = g.program_id)
            left join removal r on r.user_id = a.user_id
              and (r.session_id = s.id or r.program_id = g.program_id)
          """
              .formatted(OneTrip.rowsOf(Kind.UUID, Kind.UUID));

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  private DataSource tables;

  /** Who asks at the door of a session that does not exist is missing. */
  Map<Asked, StoredFacts> read(Collection<Asked> people) {
    var asked = people.stream().distinct().toList();
    try {
      var found = new HashMap<Asked, StoredFacts>();
      Alive.in(tables, connection -> rows(connection, asked))
          .forEach((who, rows) -> found.put(who, doorstep(rows)));
      return found;
    } catch (SQLException e) {
      throw new PersistenceException("the door's questions were not answered", e);
    }
  }

  private static Map<Asked, List<Row>> rows(Connection connection, List<Asked> asked)
      throws SQLException {
    var evenings = new HashMap<SessionId, SessionDetails>();
    var rows = new HashMap<Asked, List<Row>>();
    try (var statement = connection.prepareStatement(PEOPLE)) {
      statement.setArray(1, Kind.UUID.sent(asked, one -> one.session().value(), connection));
      statement.setArray(2, Kind.UUID.sent(asked, one -> one.person().value(), connection));
      try (var answer = statement.executeQuery()) {
        while (answer.next()) {
          var session = new SessionId(answer.getObject(1, UUID.class));
          if (!evenings.containsKey(session)) {
            evenings.put(session, EveningRow.read(answer));
          }
          var row = Row.of(evenings.get(session), answer);
          rows.computeIfAbsent(row.who(), who -> new ArrayList<>()).add(row);
        }
      }
    }
    return rows;
  }

  private static StoredFacts doorstep(List<Row> rows) {
    var first = rows.get(0);
    var evening = first.evening();
    var day = evening.day();
    return new StoredFacts(
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

  /** One answer of the tables; what there is none of is null. */
  private record Row(
      SessionDetails evening,
      UserId person,
      Duty duty,
      String groupName,
      LocalDate startsOn,
      LocalDate endsOn,
      Integer version,
      boolean accepted,
      boolean arrived,
      UUID removedFrom,
      LocalDate removedOn) {

    static Row of(SessionDetails evening, ResultSet answer) throws SQLException {
      int at = EveningRow.COUNT;
      var duty = answer.getString(at + 2);
      return new Row(
          evening,
          new UserId(answer.getObject(at + 1, UUID.class)),
          duty == null ? null : Duty.of(duty),
          answer.getString(at + 3),
          answer.getObject(at + 4, LocalDate.class),
          answer.getObject(at + 5, LocalDate.class),
          answer.getObject(at + 6, Integer.class),
          answer.getBoolean(at + 7),
          answer.getBoolean(at + 8),
          answer.getObject(at + 9, UUID.class),
          answer.getObject(at + 10, LocalDate.class));
    }

    Asked who() {
      return new Asked(evening.session(), person);
    }

    /** Of overlapping enrollments the newest counts. */
    boolean isEnrolledOn(LocalDate day) {
      return startsOn != null
          && !startsOn.isAfter(day)
          && (endsOn == null || !endsOn.isBefore(day));
    }

    OptionalInt missingAgreement() {
      return version == null || accepted ? OptionalInt.empty() : OptionalInt.of(version);
    }

    boolean isRemoved(SessionId session, LocalDate day) {
      return session.value().equals(removedFrom) || day.equals(removedOn);
    }
  }
}
