package health.vesper.admission;

import health.vesper.identity.UserId;
import health.vesper.platform.KeyedRateLimiter;
import health.vesper.platform.TokenBucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * How often each person may ask for a way in: every try to come back needs one, a loop does not.
 */
@ApplicationScoped
public class TicketRateLimit {
  public static final int A_MINUTE = 60;
  public static final int AT_ONCE = 30;
  private static final int PEOPLE = 20_000;
  private static final double MINUTE = 60;

  private final KeyedRateLimiter<UserId> shares =
      new KeyedRateLimiter<>(A_MINUTE / MINUTE, AT_ONCE, PEOPLE);

  TokenBucket of(UserId person, Instant now) {
    return shares.passing(person, now);
  }
}
