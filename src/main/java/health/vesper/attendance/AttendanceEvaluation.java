package health.vesper.attendance;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Locale;

/**
 * The attendance status of one person and the sentence that explains it. Counted in whole minutes,
 * in the person's favor: ten minutes and fifty seconds late is ten minutes late.
 */
record AttendanceEvaluation(AttendanceStatus status, String why) {
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  /**
   * @param session from the planned start to the end that counted: the planned one, or the earlier
   *     one when the session was ended for everybody
   * @param inside the person is in the room right now
   * @param live the session still runs, so that nobody can have left early
   */
  static AttendanceEvaluation of(
      Presence presence,
      Span session,
      int graceMinutes,
      int earlyLeaveMinutes,
      ZoneId zone,
      boolean inside,
      boolean live) {
    if (presence.spans().isEmpty()) {
      return absent(inside, live);
    }
    var came = presence.came().orElseThrow();
    var went = presence.went().orElseThrow();
    var lateBy = Duration.between(session.from(), came).toMinutes();
    var earlyBy = live ? 0 : Duration.between(went, session.to()).toMinutes();
    var late = lateBy > graceMinutes;
    var early = earlyBy > earlyLeaveMinutes;
    var sentences = new ArrayList<String>();
    if (late) {
      sentences.add(
          "Came at %s, %s after the start; the program allows %d."
              .formatted(clock(came, zone), minutes(lateBy), graceMinutes));
    }
    if (early) {
      sentences.add(
          "Left at %s, %s before the end; the program allows %d."
              .formatted(clockUp(went, zone), minutes(earlyBy), earlyLeaveMinutes));
    }
    if (sentences.isEmpty()) {
      sentences.add("Came at %s%s".formatted(clock(came, zone), rest(went, zone, inside, live)));
    }
    return new AttendanceEvaluation(AttendanceStatus.of(late, early), String.join(" ", sentences));
  }

  private static AttendanceEvaluation absent(boolean inside, boolean live) {
    if (inside) {
      return new AttendanceEvaluation(
          AttendanceStatus.PRESENT, "In the room; the session has not begun.");
    }
    return new AttendanceEvaluation(
        AttendanceStatus.ABSENT,
        live ? "Has not come yet." : "Was not in the room during the session.");
  }

  private static String rest(Instant went, ZoneId zone, boolean inside, boolean live) {
    if (inside) {
      return " and is in the room.";
    }
    return (live ? " and was last there at " : " and stayed until ") + clockUp(went, zone) + ".";
  }

  private static String minutes(long count) {
    return count == 1 ? "1 minute" : count + " minutes";
  }

  private static String clock(Instant at, ZoneId zone) {
    return CLOCK.format(at.atZone(zone));
  }

  /** The next full minute: somebody who went at 20:53:30 was still there in the minute 20:53. */
  private static String clockUp(Instant at, ZoneId zone) {
    ZonedDateTime minute = at.atZone(zone).truncatedTo(ChronoUnit.MINUTES);
    return CLOCK.format(minute.toInstant().equals(at) ? minute : minute.plusMinutes(1));
  }
}
