package health.vesper.schedule;

import jakarta.persistence.Embeddable;
import java.time.Duration;

/**
 * How a program's live rooms behave.
 *
 * @param holdSeconds how long a seat is kept for somebody whose connection is lost
 * @param heldLimitMinutes how long a room is held without a facilitator before it ends itself
 * @param longestBreakMinutes what a break may be at most
 */
@Embeddable
public record RoomRules(int holdSeconds, int heldLimitMinutes, int longestBreakMinutes) {
  /** What an evening program usually runs on. */
  public static RoomRules usual() {
    return new RoomRules(60, 15, 30);
  }

  public Duration hold() {
    return Duration.ofSeconds(holdSeconds);
  }

  public Duration heldLimit() {
    return Duration.ofMinutes(heldLimitMinutes);
  }

  public Duration longestBreak() {
    return Duration.ofMinutes(longestBreakMinutes);
  }
}
