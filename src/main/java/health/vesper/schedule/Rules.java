package health.vesper.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The thresholds of a program. None of them is a constant in code.
 *
 * @param earlyLeaveMinutes who leaves earlier than this before the end left early
 * @param weeklyTargetMinutes what a client should reach in a week
 * @param noteDueBusinessDays when a session's notes must be signed
 * @param redisclosureNotice what accompanies every disclosure (42 CFR 2.32)
 */
@Embeddable
public record Rules(
    AdmissionRules door,
    RoomRules room,
    int earlyLeaveMinutes,
    int weeklyTargetMinutes,
    int noteDueBusinessDays,
    @Column(columnDefinition = "text") String redisclosureNotice) {
  /** The short form that the regulation itself offers. */
  public static final String SHORT_NOTICE =
      "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

  /** What an evening program usually runs on. */
  public static Rules usual() {
    return new Rules(AdmissionRules.usual(), RoomRules.usual(), 10, 540, 3, SHORT_NOTICE);
  }

  /** The same program with other doors. */
  public Rules with(AdmissionRules other) {
    return new Rules(
        other,
        room,
        earlyLeaveMinutes,
        weeklyTargetMinutes,
        noteDueBusinessDays,
        redisclosureNotice);
  }
}
