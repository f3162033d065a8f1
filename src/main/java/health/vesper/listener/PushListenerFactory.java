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
 * The event listener {@code vesper}. It lives as long as Keycloak and has one sender for each
 * Vesper server in its settings. A realm uses it when its event listeners include the name.
 *
 * <p>Settings: {@code --spi-events-listener--vesper--targets} has the addresses, separated by
 * commas. The secret comes from the environment ({@code KC_SPI_EVENTS_LISTENER__VESPER__SECRET}),
 * because everybody on the machine can read a command line.
 */
public final class PushListenerFactory implements EventListenerProviderFactory {
  private static final System.Logger LOG = System.getLogger(PushListenerFactory.class.getName());

  private List<EventSender> senders = List.of();

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
          Level.WARNING,
          "The listener has no targets or no secret, so Vesper does not learn who loses access."
              + " Set both and restart Keycloak");
      return;
    }
    var epoch = UUID.randomUUID().toString();
    senders =
        Arrays.stream(targets.split(","))
            .map(String::strip)
            .filter(target -> !target.isEmpty())
            .map(target -> new EventSender(URI.create(target), secret, epoch, Clock.systemUTC()))
            .toList();
  }

  @Override
  public void postInit(KeycloakSessionFactory factory) {
    senders.forEach(EventSender::begin);
  }

  @Override
  public EventListenerProvider create(KeycloakSession session) {
    return new PushListener(session, event -> senders.forEach(sender -> sender.send(event)));
  }

  @Override
  public void close() {
    senders.forEach(EventSender::close);
  }
}
