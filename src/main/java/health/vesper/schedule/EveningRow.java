package health.vesper.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An evening for a statement of one's own, where something else is read in the same round trip: the
 * door is asked by everybody at once, and the database may be far away.
 */
public final class EveningRow {
  /** To be selected from {@code session s}, {@code therapy_group g} and {@code program p}. */
  public static final String COLUMNS =
      """
      s.id, g.id, p.id, g.title, g.capacity, s.starts_at, s.ends_at, s.ended_at, s.zone,
        p.doors_open_minutes, p.doors_close_minutes, p.staff_doors_open_minutes,
        p.grace_minutes, p.late_policy,
        p.hold_seconds, p.held_limit_minutes, p.longest_break_minutes,
        p.early_leave_minutes, p.note_due_business_days
      """;

  /** How many they are. */
  public static final int COUNT = 19;

  private static final LatePolicy.Word LATE = new LatePolicy.Word();

  private EveningRow() {}

  /** Reads the {@link #COLUMNS}, which come first in the answer. */
  public static SessionDetails read(ResultSet row) throws SQLException {
    return new SessionDetails(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getInt(5),
        instant(row, 6),
        instant(row, 7),
        instant(row, 8),
        row.getString(9),
        new Rules(
            new AdmissionRules(
                row.getInt(10),
                row.getInt(11),
                row.getInt(12),
                row.getInt(13),
                LATE.convertToEntityAttribute(row.getString(14))),
            new RoomRules(row.getInt(15), row.getInt(16), row.getInt(17)),
            row.getInt(18),
            row.getInt(19)));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    var moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
