package health.vesper.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of something may be taken: a steady rate with room for a burst, such as the candidates
 * of three negotiations at once. May be shared by all sockets of one person.
 */
public final class TokenBucket {
  private static final double NANOS = 1e9;

  private final double perSecond;
  private final double burst;
  private double tokens;
  private Instant last;

  public TokenBucket(double perSecond, double burst, Instant now) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.last = now;
  }

  /** Takes one token, or says false when there is none. */
  public boolean take(Instant now) {
    return take(1, now);
  }

  /** Takes so many tokens at once, or none of them and says false. */
  public synchronized boolean take(double wanted, Instant now) {
    fill(now);
    if (tokens < wanted) {
      return false;
    }
    tokens -= wanted;
    return true;
  }

  /** How long until one token is there; zero when it is. */
  public synchronized Duration untilNext(Instant now) {
    fill(now);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil((1 - tokens) / perSecond * NANOS));
  }

  private void fill(Instant now) {
    var passed = Duration.between(last, now);
    if (!passed.isNegative()) {
      tokens = Math.min(burst, tokens + perSecond * passed.toNanos() / NANOS);
      last = now;
    }
  }
}
