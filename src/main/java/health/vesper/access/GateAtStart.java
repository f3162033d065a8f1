package health.vesper.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Fills the gate from the record before anybody comes; without the record nobody is served. */
@ApplicationScoped
public class GateAtStart {
  @Inject private Gate gate;
  @Inject private Suspensions suspensions;

  @Transactional
  public void begin(@Observes Startup startup) {
    fill(gate);
  }

  /** Closes a gate that knows nothing to everybody to whom the record says so. */
  @Transactional
  public void fill(Gate empty) {
    suspensions.ended().forEach(empty::close);
    suspensions.current().forEach(suspension -> empty.close(suspension.end()));
  }
}
