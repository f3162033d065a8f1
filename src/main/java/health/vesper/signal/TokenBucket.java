package health.vesper.signal;

import java.time.Duration;
import java.time.Instant;

/**
 * How much one socket may say: a steady rate with room for a burst, such as the candidates of three
 * negotiations at once. Used by one thread at a time, since a socket's frames come one by one.
 */
final class TokenBucket {
  private final double perSecond;
  private final double burst;
  private double tokens;
  private Instant last;

  TokenBucket(double perSecond, double burst, Instant now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.last = now;
  }

  /** Takes one token, or says false when there is none. */
  boolean take(Instant now) {
    var passed = Duration.between(last, now);
    if (!passed.isNegative()) {
      tokens = Math.min(burst, tokens + perSecond * passed.toNanos() / 1e9);
      last = now;
    }
    if (tokens < 1) {
      return false;
    }
    tokens -= 1;
    return true;
  }
}
