package health.vesper.chaos;

import java.time.Instant;
import java.util.function.Consumer;

/** One person's hand: raised, lowered, or possibly being lowered. */
final class Hand {
  private final HandsOracle hands;
  private final Consumer<String> wire;
  private Instant loweredAt;

  /**
   * @param wire sends a command to the server
   */
  Hand(HandsOracle hands, Consumer<String> wire) {
    this.hands = hands;
    this.wire = wire;
  }

  /**
   * Raises or lowers the hand. When several commands to lower it have no answer, each of them may
   * have lowered it.
   */
  void turn(Page page, Instant now) {
    var up = page.handIsUp();
    if (up && loweredAt == null) {
      loweredAt = now;
    }
    wire.accept("{\"type\":\"raise-hand\",\"raised\":" + !up + "}");
  }

  /**
   * Whether the command that lowered the hand has arrived is known once every message was received.
   */
  void settle(Page page, Instant at) {
    if (loweredAt != null && page.inside() && page.caughtUp() && at.isAfter(loweredAt)) {
      if (!page.handIsUp()) {
        mayHaveGoneDown(page.me(), at);
      }
    }
  }

  /** The session is over. */
  void settleForGood(String me, Instant at) {
    if (loweredAt != null) {
      mayHaveGoneDown(me, at);
    }
  }

  private void mayHaveGoneDown(String me, Instant until) {
    hands.mayGoDown(me, loweredAt, until);
    loweredAt = null;
  }
}
