package health.vesper.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Fills the gate from the record before anybody comes; without the record nobody is served. */
@ApplicationScoped
public class GateAtStart {
  @Inject Gate gate;
  @Inject Suspensions suspensions;

  @Transactional
  public void begin(@Observes Startup startup) {
    suspensions.ended().forEach(gate::close);
    suspensions.current().forEach(suspension -> gate.close(suspension.end()));
  }
}
