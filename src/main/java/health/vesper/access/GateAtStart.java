package health.vesper.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Fills the gate from the database at the start. When that fails, the application does not start.
 */
@ApplicationScoped
public class GateAtStart {
  @Inject private Gate gate;
  @Inject private Suspensions suspensions;

  @Transactional
  public void begin(@Observes Startup startup) {
    fill(gate);
  }

  /** Closes an empty gate to everybody whose access ended or who is suspended. */
  @Transactional
  public void fill(Gate empty) {
    suspensions.ended().forEach(empty::close);
    suspensions.current().forEach(suspension -> empty.close(suspension.end()));
  }
}
