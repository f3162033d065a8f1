package health.vesper.listener;

import java.util.function.Consumer;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * Collects the events of one request and passes them on after the commit: Vesper must not act on
 * changes that were rolled back.
 */
final class PushListener implements EventListenerProvider {
  private final EventListenerTransaction committed;

  PushListener(KeycloakSession session, Consumer<KeycloakEvent> sender) {
    committed =
        new EventListenerTransaction(
            (event, withRepresentation) -> sender.accept(KeycloakEvent.of(event)),
            event -> KeycloakEvent.of(event).ifPresent(sender));
    session.getTransactionManager().enlistAfterCompletion(committed);
  }

  @Override
  public void onEvent(Event event) {
    committed.addEvent(event.clone());
  }

  @Override
  public void onEvent(AdminEvent event, boolean includeRepresentation) {
    committed.addAdminEvent(new AdminEvent(event), includeRepresentation);
  }

  @Override
  public void close() {
    // Nothing to close: the senders live longer than the request.
  }
}
