package health.vesper.signal.socket;

import health.vesper.identity.UserId;
import health.vesper.platform.KeyedRateLimiter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/**
 * How much each user may send and how often they may connect, over all their connections. Far above
 * what our own page needs: only a broken or a hostile client reaches these limits.
 */
@ApplicationScoped
public class UserLimits {
  public static final int MESSAGES_PER_SECOND = 60;
  public static final int MESSAGE_BURST = 160;
  public static final int KILOBYTES_PER_SECOND = 128;
  public static final int KILOBYTE_BURST = 512;
  public static final int CONNECTIONS_PER_MINUTE = 60;
  public static final int CONNECTION_BURST = 30;
  private static final int USERS = 20_000;
  private static final double KILO = 1024;
  private static final double MINUTE = 60;

  private final KeyedRateLimiter<UserId> messages =
      new KeyedRateLimiter<>(MESSAGES_PER_SECOND, MESSAGE_BURST, USERS);
  private final KeyedRateLimiter<UserId> bytes =
      new KeyedRateLimiter<>(KILOBYTES_PER_SECOND * KILO, KILOBYTE_BURST * KILO, USERS);
  private final KeyedRateLimiter<UserId> connections =
      new KeyedRateLimiter<>(CONNECTIONS_PER_MINUTE / MINUTE, CONNECTION_BURST, USERS);

  /** Whether this user may open one more connection now; it is counted. */
  public boolean mayConnect(UserId user, Instant now) {
    return connections.passing(user, now).take(now);
  }

  /** The limit of one more connection of this user. */
  public ConnectionLimit forConnection(UserId user, Instant now) {
    return new ConnectionLimit(messages.of(user, now), bytes.of(user, now), now);
  }
}
