package health.vesper.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether it would be heard at once who loses access. Never takes the server out of service: people
 * who are in a group stay in it while Keycloak is away.
 */
@Readiness
@ApplicationScoped
public class IdentityHealth implements HealthCheck {
  @Inject private EventReceiver listening;
  @Inject private ListenerMonitor watch;

  @Override
  public HealthCheckResponse call() {
    var state = listening.isUnheardOf() ? "never heard" : "silent";
    return HealthCheckResponse.named("identity-news")
        .up()
        .withData("keycloak", listening.isDelayed() ? state : "heard")
        .withData("listener", watch.listener().name().toLowerCase(Locale.ROOT))
        .build();
  }
}
