package health.vesper.signal.socket;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last frame that a client says it received: a sequence number in a replay buffer. It is only a
 * claim. A client that lies misses frames itself and gets nobody else's.
 */
public record ResumePoint(String bufferId, long sequence) {
  private static final int MAX_DIGITS = 18;

  /** Reads the parameters of the socket's address; empty when they are missing or malformed. */
  public static Optional<ResumePoint> of(@Nullable String tape, @Nullable String after) {
    return tape != null && after != null && after.matches("\\d{1," + MAX_DIGITS + "}")
        ? Optional.of(new ResumePoint(tape, Long.parseLong(after)))
        : Optional.empty();
  }
}
