package health.vesper.chaos;

import java.util.Locale;

/** What must never happen to anybody, however bad the network is. */
enum Fault {
  UNMUTED_RESUMES,
  SEATS_OVER_CAPACITY,
  SEATS_GIVEN_TWICE,
  LOST_HANDS,
  MISPLACED_HANDS,
  HANDS_KEPT_TOO_LONG,
  LOST_SEATS,
  SEATS_KEPT_TOO_LONG,
  FRAMES_REPEATED_OR_OUT_OF_ORDER,
  CHAT_LINES_MISSED,
  CHAT_LINES_REPEATED,
  WRONG_MINUTES,
  CLOSED_TOO_SOON,
  OTHER;

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
