package health.vesper.chaos;

import java.time.Instant;

/** One person's hand: up, down, or perhaps on its way down. */
final class Hand {
  private final Person who;
  private Instant loweredAt;

  Hand(Person who) {
    this.who = who;
  }

  void turn(Page page) {
    var up = page.handIsUp();
    if (up) {
      loweredAt = Instant.now();
    }
    who.send("{\"type\":\"raise-hand\",\"raised\":" + !up + "}");
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
    who.circle.hands.mayGoDown(me, loweredAt, until);
    loweredAt = null;
  }
}
