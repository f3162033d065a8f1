package health.vesper.signal.socket;

import health.vesper.platform.TokenBucket;
import java.time.Instant;

/** How much one connection may send: by itself, and together with the same user's other ones. */
public final class ConnectionLimit {
  public static final int MESSAGES_PER_SECOND = 40;
  public static final int MESSAGE_BURST = 80;
  private static final TokenBucket.Rate RATE =
      new TokenBucket.Rate(MESSAGES_PER_SECOND, MESSAGE_BURST);

  private final TokenBucket connection;
  private final TokenBucket userMessages;
  private final TokenBucket userBytes;

  /**
   * @param userMessages the messages of all connections of this user
   * @param userBytes the bytes of all connections of this user
   */
  ConnectionLimit(TokenBucket userMessages, TokenBucket userBytes, Instant now) {
    this.connection = new TokenBucket(RATE, now);
    this.userMessages = userMessages;
    this.userBytes = userBytes;
  }

  /** Whether one more frame of this length is within the limits; it is counted if it is. */
  boolean allows(int length, Instant now) {
    return connection.take(now) && userMessages.take(now) && userBytes.take(length, now);
  }
}
