package health.vesper.signal.socket;

import health.vesper.signal.protocol.Nullable;
import java.util.Optional;

/**
 * How far a client says it got: everything up to this number on this tape. Only a claim; a client
 * that lies about it misses something itself and hears nothing of anybody else.
 */
public record ResumePoint(String tape, long after) {
  private static final int LONGEST_NUMBER = 18;

  /** Reads the words of a socket's address; nothing when they say nothing of use. */
  public static Optional<ResumePoint> of(@Nullable String tape, @Nullable String after) {
    return tape != null && after != null && after.matches("\\d{1," + LONGEST_NUMBER + "}")
        ? Optional.of(new ResumePoint(tape, Long.parseLong(after)))
        : Optional.empty();
  }
}
