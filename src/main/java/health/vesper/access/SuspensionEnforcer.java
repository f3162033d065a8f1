package health.vesper.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Applies a suspension as soon as its transaction is committed, and not before. */
@ApplicationScoped
public class SuspensionEnforcer {
  @Inject private Gate gate;
  @Inject private Evictions evictions;

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) SuspensionChanged change) {
    if (change.suspended()) {
      evictions.end(AccessEnded.bySuspension(change.person(), change.at()));
    } else {
      gate.lift(change.person());
    }
  }
}
