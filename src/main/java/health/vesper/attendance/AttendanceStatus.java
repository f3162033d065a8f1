package health.vesper.attendance;

import com.fasterxml.jackson.databind.EnumNamingStrategies;
import com.fasterxml.jackson.databind.annotation.EnumNaming;

/** How a person attended one session, by the program's rules. */
@EnumNaming(EnumNamingStrategies.KebabCaseStrategy.class)
enum AttendanceStatus {
  PRESENT,
  LATE,
  LEFT_EARLY,
  LATE_AND_LEFT_EARLY,
  ABSENT;

  static AttendanceStatus of(boolean late, boolean early) {
    if (late) {
      return early ? LATE_AND_LEFT_EARLY : LATE;
    }
    return early ? LEFT_EARLY : PRESENT;
  }
}
