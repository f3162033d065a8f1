package health.vesper.wire;

import health.vesper.launch.Totp;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * The one-time code that a person would type next. Keycloak accepts each code once and accepts the
 * next one early, so a person who signs in for the third time in half a minute has to wait.
 */
public final class OneTimeCodes {
  private static final Map<String, Long> LAST = new ConcurrentHashMap<>();
  private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

  private OneTimeCodes() {}

  /** Returns a code of this secret that was not used before in this JVM. */
  public static synchronized String fresh(String secret) {
    while (true) {
      long now = Totp.step(Instant.now());
      long step = Math.max(now, LAST.getOrDefault(secret, 0L) + 1);
      if (step <= now + 1) {
        LAST.put(secret, step);
        return Totp.code(secret, step);
      }
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
    }
  }
}
