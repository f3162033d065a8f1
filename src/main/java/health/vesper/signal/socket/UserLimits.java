package health.vesper.signal.socket;

import health.vesper.identity.UserId;
import health.vesper.platform.KeyedRateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * What each person may take of the wire, whatever number of sockets they open one after the other.
 * Far above what a page of ours needs: who reaches it is a broken client, or worse.
 */
@ApplicationScoped
public class UserLimits {
  public static final int MESSAGES_A_SECOND = 60;
  public static final int MESSAGES_AT_ONCE = 160;
  public static final int KILOBYTES_A_SECOND = 128;
  public static final int KILOBYTES_AT_ONCE = 512;
  public static final int JOINS_A_MINUTE = 60;
  public static final int JOINS_AT_ONCE = 30;
  private static final int PEOPLE = 20_000;
  private static final double KILO = 1024;
  private static final double MINUTE = 60;

  private final KeyedRateLimiter<UserId> messages =
      new KeyedRateLimiter<>(MESSAGES_A_SECOND, MESSAGES_AT_ONCE, PEOPLE);
  private final KeyedRateLimiter<UserId> bytes =
      new KeyedRateLimiter<>(KILOBYTES_A_SECOND * KILO, KILOBYTES_AT_ONCE * KILO, PEOPLE);
  private final KeyedRateLimiter<UserId> joins =
      new KeyedRateLimiter<>(JOINS_A_MINUTE / MINUTE, JOINS_AT_ONCE, PEOPLE);

  /** Whether this person may open one more socket now. */
  public boolean mayJoin(UserId person, Instant now) {
    return joins.passing(person, now).take(now);
  }

  /** What one more socket of this person may say. */
  public ConnectionLimit speechOf(UserId person, Instant now) {
    return new ConnectionLimit(messages.of(person, now), bytes.of(person, now), now);
  }
}
