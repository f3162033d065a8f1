package health.vesper.audit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where the chain ended when somebody of this server wrote last: most of the time that is where it
 * still ends, and nobody need ask. Nothing, where the last one failed.
 *
 * <p>Threads: any.
 */
final class KnownEnd {
  private final AtomicReference<AuditHead.End> end = new AtomicReference<>();

  Optional<AuditHead.End> now() {
    return Optional.ofNullable(end.get());
  }

  /** Learns what becomes of a transaction in which the chain got that end. */
  Synchronization after(AuditHead.End written) {
    return new Synchronization() {
      @Override
      public void beforeCompletion() {}

      @Override
      public void afterCompletion(int status) {
        if (status == Status.STATUS_COMMITTED) {
          end.accumulateAndGet(written, KnownEnd::later);
        } else {
          end.set(null);
        }
      }
    };
  }

  /** Two may learn of their ends in another order than they wrote. */
  private static AuditHead.End later(AuditHead.End known, AuditHead.End written) {
    return known == null || known.seq() < written.seq() ? written : known;
  }
}
