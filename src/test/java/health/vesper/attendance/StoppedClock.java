package health.vesper.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;

/**
 * The ledger's clock stands still in the application that all in-container tests share: whoever
 * plays with a lease or with the database renews and sweeps without a beat in between.
 */
@Specializes
@ApplicationScoped
class StoppedClock extends PresenceClock {
  @Override
  void start(Object deployed) {}
}
