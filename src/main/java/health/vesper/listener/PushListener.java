package health.vesper.listener;

import java.util.function.Consumer;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerTransaction;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;

/**
 * Hears the events of one request, and lets them out once they are committed: Vesper must not act
 * upon what was rolled back.
 */
final class PushListener implements EventListenerProvider {
  private final EventListenerTransaction committed;

  PushListener(KeycloakSession session, Consumer<KeycloakEvent> out) {
    committed =
        new EventListenerTransaction(
            (event, withRepresentation) -> out.accept(KeycloakEvent.of(event)),
            event -> KeycloakEvent.of(event).ifPresent(out));
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
    // Nothing of its own: the couriers outlive the request.
  }
}
