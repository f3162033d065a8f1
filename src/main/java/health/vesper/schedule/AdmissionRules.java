package health.vesper.schedule;

import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import java.time.Duration;

/**
 * When a program's doors open and close, and what becomes of those who are late.
 *
 * @param doorsOpenMinutes how long before the start clients may come to the door
 * @param doorsCloseMinutes how long after the start the doors close for those who have not been in
 *     yet; nought means that they stay open to the end
 * @param staffDoorsOpenMinutes how long before the start the group's staff may go in
 * @param graceMinutes who comes later than this is late
 */
@Embeddable
public record AdmissionRules(
    int doorsOpenMinutes,
    int doorsCloseMinutes,
    int staffDoorsOpenMinutes,
    int graceMinutes,
    @Convert(converter = LatePolicy.Word.class) LatePolicy latePolicy) {
  /** What an evening program usually runs on. */
  public static AdmissionRules usual() {
    return new AdmissionRules(15, 0, 60, 10, LatePolicy.ADMIT);
  }

  public Duration open() {
    return Duration.ofMinutes(doorsOpenMinutes);
  }

  public Duration staffOpen() {
    return Duration.ofMinutes(staffDoorsOpenMinutes);
  }

  /** Whether the doors close at all before the end. */
  public boolean closes() {
    return doorsCloseMinutes > 0;
  }

  public Duration close() {
    return Duration.ofMinutes(doorsCloseMinutes);
  }
}
