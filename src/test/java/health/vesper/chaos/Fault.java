package health.vesper.chaos;

import java.util.Locale;

/** What must never happen to anybody, however bad the network is. */
enum Fault {
  UNMUTED_RESUMES,
  SEATS_OVER_CAPACITY,
  SEATS_GIVEN_TWICE,
  LOST_HANDS,
  MISPLACED_HANDS,
  HANDS_THAT_OUTLIVED_THE_HOLD,
  LOST_SEATS,
  SEATS_THAT_OUTLIVED_THE_HOLD,
  FRAMES_TWICE_OR_OUT_OF_ORDER,
  LINES_MISSED,
  LINES_TWICE,
  MINUTES_ASTRAY,
  CLOSED_TOO_SOON,
  OTHER;

  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
