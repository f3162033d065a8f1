package health.vesper.signal.socket;

import health.vesper.platform.TokenBucket;
import java.time.Instant;

/** How much may be said over one socket: by itself, and together with its person's other ones. */
public final class ConnectionLimit {
  public static final int MESSAGES_A_SECOND = 40;
  public static final int MESSAGES_AT_ONCE = 80;
  private static final TokenBucket.Rate A_SOCKETS =
      new TokenBucket.Rate(MESSAGES_A_SECOND, MESSAGES_AT_ONCE);

  private final TokenBucket socket;
  private final TokenBucket person;
  private final TokenBucket bytes;

  public ConnectionLimit(TokenBucket person, TokenBucket bytes, Instant now) {
    this.socket = new TokenBucket(A_SOCKETS, now);
    this.person = person;
    this.bytes = bytes;
  }

  /** Whether one more frame of this length may be said now. */
  public boolean allows(int length, Instant now) {
    return socket.take(now) && person.take(now) && bytes.take(length, now);
  }
}
