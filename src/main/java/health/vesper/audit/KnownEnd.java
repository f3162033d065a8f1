package health.vesper.audit;

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

  /** Learns what became of that end: two may tell of theirs in another order than they wrote. */
  void learn(AuditHead.End written, boolean kept) {
    if (kept) {
      end.accumulateAndGet(written, KnownEnd::later);
    } else {
      end.set(null);
    }
  }

  private static AuditHead.End later(AuditHead.End known, AuditHead.End written) {
    return known == null || known.seq() < written.seq() ? written : known;
  }
}
