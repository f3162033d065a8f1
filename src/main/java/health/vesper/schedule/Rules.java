package health.vesper.schedule;

import jakarta.persistence.Embeddable;

/**
 * The thresholds of a program. None of them is a constant in code.
 *
 * @param earlyLeaveMinutes who leaves earlier than this before the end left early
 * @param noteDueBusinessDays when a session's notes must be signed
 */
@Embeddable
public record Rules(
    AdmissionRules door, RoomRules room, int earlyLeaveMinutes, int noteDueBusinessDays) {
  /** What an evening program usually runs on. */
  public static Rules usual() {
    return new Rules(AdmissionRules.usual(), RoomRules.usual(), 10, 3);
  }

  /** The same program with other doors. */
  public Rules with(AdmissionRules other) {
    return new Rules(other, room, earlyLeaveMinutes, noteDueBusinessDays);
  }
}
