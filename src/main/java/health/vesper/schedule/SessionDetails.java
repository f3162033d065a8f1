package health.vesper.schedule;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session with what its group and program say about it, as others read it.
 *
 * @param endedAt when a facilitator ended it for everybody; null while it was not
 */
public record SessionDetails(
    SessionId session,
    GroupId group,
    ProgramId program,
    String title,
    int capacity,
    Instant startsAt,
    Instant endsAt,
    @Nullable Instant endedAt,
    ZoneId zone,
    Rules rules) {
  /** As the database answers. */
  public SessionDetails(
      UUID session,
      UUID group,
      UUID program,
      String title,
      int capacity,
      Instant startsAt,
      Instant endsAt,
      @Nullable Instant endedAt,
      String zone,
      Rules rules) {
    this(
        new SessionId(session),
        new GroupId(group),
        new ProgramId(program),
        title,
        capacity,
        startsAt,
        endsAt,
        endedAt,
        ZoneId.of(zone),
        rules);
  }

  /** The date on the wall where the group meets. */
  public LocalDate day() {
    return startsAt.atZone(zone).toLocalDate();
  }

  /** When clients may come to the door. */
  public Instant doorsOpenAt() {
    return startsAt.minus(rules.door().open());
  }

  /**
   * When the doors close for clients who have not been in yet: by the program's own time, or as
   * soon as somebody would be late where it refuses the late; the end of the session otherwise.
   */
  public Instant doorsCloseAt() {
    var closing = rules.door().closes() ? startsAt.plus(rules.door().close()) : endsAt;
    return rules.door().latePolicy() == LatePolicy.REFUSE && lateFrom().isBefore(closing)
        ? lateFrom()
        : closing;
  }

  /** Judged in whole minutes, in the person's favor: the last minute of the grace is on time. */
  public Instant lateFrom() {
    return startsAt.plus(Duration.ofMinutes(rules.door().graceMinutes() + 1L));
  }

  /** When the group's staff may go in. */
  public Instant staffDoorsOpenAt() {
    return startsAt.minus(rules.door().staffOpen());
  }

  public boolean isOver(Instant now) {
    return endedAt != null || !now.isBefore(endsAt);
  }

  /** How far the session is, for somebody whose doors open then. */
  public Phase phase(Instant now, Instant doorsOpenAt) {
    if (isOver(now)) {
      return Phase.OVER;
    }
    if (!now.isBefore(startsAt)) {
      return Phase.UNDER_WAY;
    }
    return now.isBefore(doorsOpenAt) ? Phase.UPCOMING : Phase.DOORS_OPEN;
  }

  /** How far a session is. */
  @EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
  public enum Phase {
    UPCOMING,
    DOORS_OPEN,
    UNDER_WAY,
    OVER
  }
}
