package health.vesper.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows whether Keycloak's events arrive. It is always up: people in a room stay there while
 * Keycloak is away.
 */
@Readiness
@ApplicationScoped
public class IdentityHealth implements HealthCheck {
  @Inject private EventReceiver receiver;
  @Inject private ListenerMonitor monitor;

  @Override
  public HealthCheckResponse call() {
    var state = receiver.hasReceivedNothing() ? "never heard" : "silent";
    return HealthCheckResponse.named("identity-news")
        .up()
        .withData("keycloak", receiver.isDelayed() ? state : "heard")
        .withData("listener", monitor.listener().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
