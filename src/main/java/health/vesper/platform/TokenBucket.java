package health.vesper.platform;

import java.time.Duration;
import java.time.Instant;

/**
 * How much of something may be taken: a steady rate with room for a burst, such as the candidates
 * of three negotiations at once. May be shared by all sockets of one person.
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
   * What may be taken, shared by all buckets of a kind.
   *
   * @param perSecond for ever
   * @param burst at once
   */
  public record Rate(double perSecond, double burst) {}

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
        : Duration.ofNanos((long) Math.ceil((1 - tokens) / rate.perSecond() * NANOS));
  }

  /** Whether nobody took anything that is not there again: a new one would be the same. */
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

  /** A number, since every message of everybody is counted; enough of them until the year 2262. */
  private static long nanos(Instant moment) {
    return moment.getEpochSecond() * NANOS + moment.getNano();
  }
}
