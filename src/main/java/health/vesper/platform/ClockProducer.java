package health.vesper.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Provides the only clock of the application. Everything else gets the time from it. */
@ApplicationScoped
public class ClockProducer {
  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
