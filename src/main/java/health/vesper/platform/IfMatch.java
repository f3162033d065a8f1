package health.vesper.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The one way to change something that two people may change at the same time (RFC 9110, If-Match):
 * lock the row, read it anew, and compare its version with the one that the caller has seen. The
 * second of two then gets 412 with the text of the first.
 */
public final class IfMatch {
  private IfMatch() {}

  /**
   * Locks a row until the transaction ends, and reads it anew after that. Whoever else wants to
   * change it waits. Ask first whether the caller may see it, so that a stranger makes nobody wait.
   */
  public static <E> E locked(EntityManager em, E read) {
    em.refresh(read, LockModeType.PESSIMISTIC_WRITE);
    return read;
  }

  /**
   * Why the caller may not change this version; empty when it is the one that the caller has seen.
   *
   * @param seen the header If-Match, or null
   * @param version the version of what is locked
   * @param conflict the answer to a caller who has seen another version
   */
  public static Optional<Problem> refusal(String seen, Object version, Supplier<Problem> conflict) {
    if (seen == null) {
      return Optional.of(
          Problem.of(
              428, "if-match-missing", "Say which version you have seen.", "Send it as If-Match."));
    }
    return seen.equals("\"" + version + "\"") ? Optional.empty() : Optional.of(conflict.get());
  }
}
