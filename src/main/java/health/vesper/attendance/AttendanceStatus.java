package health.vesper.attendance;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a person attended one session, by the program's rules. */
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

  @JsonValue
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
