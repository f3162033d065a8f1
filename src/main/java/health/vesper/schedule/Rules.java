package health.vesper.schedule;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/**
 * The thresholds of a program. None of them is a constant in code.
 *
 * @param doorsOpenMinutes how long before the start clients may come to the door
 * @param staffDoorsOpenMinutes how long before the start the group's staff may go in
 * @param graceMinutes who comes later than this is late
 * @param earlyLeaveMinutes who leaves earlier than this before the end left early
 * @param weeklyTargetMinutes what a client should reach in a week
 * @param holdSeconds how long a seat is kept for somebody whose connection is lost
 * @param noteDueBusinessDays when a session's notes must be signed
 * @param redisclosureNotice what accompanies every disclosure (42 CFR 2.32)
 */
@Embeddable
public record Rules(
    int doorsOpenMinutes,
    int staffDoorsOpenMinutes,
    int graceMinutes,
    int earlyLeaveMinutes,
    int weeklyTargetMinutes,
    int holdSeconds,
    int noteDueBusinessDays,
    @Column(columnDefinition = "text") String redisclosureNotice) {
  /** The short form that the regulation itself offers. */
  public static final String SHORT_NOTICE =
      "42 CFR part 2 prohibits unauthorized use or disclosure of these records.";

  /** What an evening program usually runs on. */
  public static Rules usual() {
    return new Rules(15, 60, 10, 10, 540, 60, 3, SHORT_NOTICE);
  }

  public Duration doorsOpen() {
    return Duration.ofMinutes(doorsOpenMinutes);
  }

  public Duration staffDoorsOpen() {
    return Duration.ofMinutes(staffDoorsOpenMinutes);
  }

  public Duration grace() {
    return Duration.ofMinutes(graceMinutes);
  }

  public Duration earlyLeave() {
    return Duration.ofMinutes(earlyLeaveMinutes);
  }

  public Duration hold() {
    return Duration.ofSeconds(holdSeconds);
  }
}
