package health.vesper.warmup;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready is, beside what else it is: the {@link Warmup} is over. Asked while the house opens. */
@Readiness
@ApplicationScoped
public class WarmupHealthCheck implements HealthCheck {
  private volatile boolean over;

  void over() {
    over = true;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("rehearsed").status(over).build();
  }
}
