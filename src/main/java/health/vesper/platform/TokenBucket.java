package health.vesper.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * A rate limit with a steady rate and a burst, such as the candidates of three negotiations at
 * once. All sockets of one person may share it.
 */
public final class TokenBucket {
  private static final long NANOS = 1_000_000_000;

  private final Rate rate;
  private double tokens;
  private long last;

  public TokenBucket(Rate rate, Instant now) {
    this.rate = rate;
    this.tokens = rate.burst();
    this.last = nanos(now);
  }

  /**
   * The rate and the burst, shared by all buckets of a kind.
   *
   * @param perSecond how many tokens are added in a second
   * @param burst how many tokens the bucket can have
   */
  public record Rate(double perSecond, double burst) {}

  /** Takes one token; false when there is none. */
  public boolean take(Instant now) {
    return take(1, now);
  }

  /** Takes all of these tokens; false when there are too few, and then it takes none. */
  public synchronized boolean take(double wanted, Instant now) {
    fill(now);
    if (tokens < wanted) {
      return false;
    }
    tokens -= wanted;
    return true;
  }

  /** The time until a token is available; zero when there is one. */
  public synchronized Duration untilNext(Instant now) {
    fill(now);
    return tokens >= 1
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil((1 - tokens) / rate.perSecond() * NANOS));
  }

  /** Whether the bucket is full again, so that a new one would be equal. */
  synchronized boolean isFull(Instant now) {
    fill(now);
    return tokens >= rate.burst();
  }

  private void fill(Instant moment) {
    long now = nanos(moment);
    if (now > last) {
      tokens = Math.min(rate.burst(), tokens + rate.perSecond() * (now - last) / NANOS);
      last = now;
    }
  }

  /** A long, because every message is counted and an object would cost more; enough until 2262. */
  private static long nanos(Instant moment) {
    return moment.getEpochSecond() * NANOS + moment.getNano();
  }
}
