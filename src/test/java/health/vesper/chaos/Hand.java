package health.vesper.chaos;

import java.time.Instant;
import java.util.function.Consumer;

/** One person's hand: up, down, or perhaps on its way down. */
final class Hand {
  private final HandsOracle hands;
  private final Consumer<String> wire;
  private Instant loweredAt;

  /**
   * @param wire takes what is said to the server
   */
  Hand(HandsOracle hands, Consumer<String> wire) {
    this.hands = hands;
    this.wire = wire;
  }

  /** Raises it, or lowers it; of words that lower it, none of which was answered, each may have. */
  void turn(Page page, Instant now) {
    var up = page.handIsUp();
    if (up && loweredAt == null) {
      loweredAt = now;
    }
    wire.accept("{\"type\":\"raise-hand\",\"raised\":" + !up + "}");
  }

  /** Whether the word that lowered it has arrived, is known as soon as everything was heard. */
  void settle(Page page, Instant at) {
    if (loweredAt != null && page.inside() && page.caughtUp() && at.isAfter(loweredAt)) {
      if (!page.handIsUp()) {
        mayHaveGoneDown(page.me(), at);
      }
    }
  }

  /** The evening is over. */
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
