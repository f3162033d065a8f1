package health.vesper.warmup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Readiness check: fails until the {@link Warmup} has finished. */
@Readiness
@ApplicationScoped
public class WarmupHealthCheck implements HealthCheck {
  private volatile boolean finished;

  void finished() {
    finished = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("warm-up").status(finished).build();
  }
}
