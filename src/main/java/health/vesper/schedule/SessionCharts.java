package health.vesper.schedule;

import health.vesper.identity.UserId;
import health.vesper.schedule.SessionChart.Client;
import health.vesper.schedule.SessionChart.Duty;
import health.vesper.schedule.SessionChart.Member;
import health.vesper.schedule.SessionChart.Rules;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads a session for its records in three plain queries, inside whatever transaction runs. */
@ApplicationScoped
public class SessionCharts {
  private static final String SESSION =
      "select g.id, g.title, s.starts_at, s.ends_at, s.ended_at, s.zone, p.grace_minutes,"
          + " p.early_leave_minutes, p.note_due_business_days, g.capacity, p.hold_seconds"
          + " from session s join therapy_group g on g.id = s.group_id"
          + " join program p on p.id = g.program_id where s.id = ?";
  private static final String STAFF =
      "select t.user_id, p.given_name, p.family_name, p.credentials, t.duty, t.in_training"
          + " from group_staff t left join person p on p.user_id = t.user_id"
          + " where t.group_id = ? order by t.duty desc, t.user_id";
  private static final String CLIENTS =
      "select e.user_id, p.given_name, p.family_name, e.group_name from enrollment e"
          + " left join person p on p.user_id = e.user_id"
          + " where e.group_id = ? and e.starts_on <= ? and (e.ends_on is null or e.ends_on >= ?)"
          + " order by e.group_name, e.user_id";

  @Resource(lookup = "java:jboss/datasources/VesperDS")
  private DataSource database;

  /** The session, or nothing when there is none of this id. */
  public Optional<SessionChart> find(SessionId id) {
    try (var connection = database.getConnection();
        var query = connection.prepareStatement(SESSION)) {
      query.setObject(1, id.value());
      try (var row = query.executeQuery()) {
        return row.next() ? Optional.of(chart(id, row, connection)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the schedule cannot be read", e);
    }
  }

  /** The session for somebody who works with its group; nothing for everybody else. */
  public Optional<SessionChart> forStaff(SessionId id, UserId who) {
    return find(id).filter(chart -> chart.staffed(who).isPresent());
  }

  /** Ends the session for everybody; what was ended before keeps its time. */
  public void end(SessionId id, Instant at) {
    try (var connection = database.getConnection();
        var update =
            connection.prepareStatement(
                "update session set ended_at = ? where id = ? and ended_at is null")) {
      update.setObject(1, at.atOffset(ZoneOffset.UTC));
      update.setObject(2, id.value());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the session cannot be ended", e);
    }
  }

  private static SessionChart chart(SessionId id, ResultSet row, Connection connection)
      throws SQLException {
    var group = row.getObject(1, UUID.class);
    var zone = ZoneId.of(row.getString(6));
    var starts = instant(row, 3);
    return new SessionChart(
        id,
        row.getString(2),
        starts,
        instant(row, 4),
        instant(row, 5),
        zone,
        new Rules(row.getInt(7), row.getInt(8), row.getInt(9), row.getInt(10), row.getInt(11)),
        staff(group, connection),
        clients(group, starts.atZone(zone).toLocalDate(), connection));
  }

  private static List<Member> staff(UUID group, Connection connection) throws SQLException {
    try (var query = connection.prepareStatement(STAFF)) {
      query.setObject(1, group);
      return rows(
          query,
          row ->
              new Member(
                  new UserId(row.getObject(1, UUID.class)),
                  name(row),
                  Optional.ofNullable(row.getString(4)).orElse(""),
                  Duty.valueOf(row.getString(5).toUpperCase(Locale.ROOT).replace('-', '_')),
                  row.getBoolean(6)));
    }
  }

  private static List<Client> clients(UUID group, LocalDate day, Connection connection)
      throws SQLException {
    try (var query = connection.prepareStatement(CLIENTS)) {
      query.setObject(1, group);
      query.setObject(2, day);
      query.setObject(3, day);
      return rows(
          query,
          row -> new Client(new UserId(row.getObject(1, UUID.class)), name(row), row.getString(4)));
    }
  }

  /** A person who has never signed in has no name here yet. */
  private static String name(ResultSet row) throws SQLException {
    return row.getString(2) == null ? "" : (row.getString(2) + " " + row.getString(3)).strip();
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static <T> List<T> rows(PreparedStatement query, Reader<T> reader) throws SQLException {
    var found = new ArrayList<T>();
    try (var row = query.executeQuery()) {
      while (row.next()) {
        found.add(reader.read(row));
      }
    }
    return List.copyOf(found);
  }
}
