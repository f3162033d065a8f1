package health.vesper.listener;

import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/**
 * The listener {@code vesper}: lives as long as Keycloak does, with one courier for each Vesper it
 * is told of. A realm uses it by naming it among its event listeners.
 *
 * <p>Settings: {@code --spi-events-listener--vesper--targets}, the addresses with commas between
 * them, and the secret, by the environment ({@code KC_SPI_EVENTS_LISTENER__VESPER__SECRET}), since
 * a command line can be read by everybody on the machine.
 */
public final class PushListenerFactory implements EventListenerProviderFactory {
  private static final System.Logger LOG = System.getLogger(PushListenerFactory.class.getName());

  private List<EventSender> couriers = List.of();

  @Override
  public String getId() {
    return "vesper";
  }

  @Override
  public void init(Config.Scope settings) {
    var targets = settings.get("targets", "");
    var secret = settings.get("secret", "");
    if (targets.isBlank() || secret.isBlank()) {
      LOG.log(
          Level.WARNING, "No events are sent to Vesper: set the listener's targets and its secret");
      return;
    }
    var epoch = UUID.randomUUID().toString();
    couriers =
        Arrays.stream(targets.split(","))
            .map(String::strip)
            .filter(target -> !target.isEmpty())
            .map(target -> new EventSender(URI.create(target), secret, epoch, Clock.systemUTC()))
            .toList();
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    couriers.forEach(EventSender::begin);
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new PushListener(session, notice -> couriers.forEach(c -> c.take(notice)));
  }

  @Override
  public void close() {
    couriers.forEach(EventSender::close);
  }
}
