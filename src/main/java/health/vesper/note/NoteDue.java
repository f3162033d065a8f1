package health.vesper.note;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;

/** When a note is due: the end of so many business days after the session, where the program is. */
final class NoteDue {
  private NoteDue() {}

  static Instant after(Instant sessionEnd, int businessDays, ZoneId zone) {
    var day = sessionEnd.atZone(zone).toLocalDate();
    for (int left = businessDays; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        left--;
      }
    }
    return day.plusDays(1).atStartOfDay(zone).minusMinutes(1).toInstant();
  }
}
