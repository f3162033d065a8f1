package health.vesper.listener;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.keycloak.events.Event;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.ResourceType;

/**
 * One thing that happened in Keycloak, in ids and fixed words only: what an administrator sent
 * holds names and addresses, and none of it leaves.
 *
 * @param at when, in milliseconds since 1970, by Keycloak's clock
 * @param kind {@code admin} or {@code user}
 * @param operation an admin operation ({@code UPDATE}) or a user event's type ({@code LOGOUT})
 * @param resource the kind of thing an administrator touched; null for a user event
 * @param path where it is, e.g. {@code users/ID/logout}; null for a user event
 * @param user of a user event
 * @param session the sign-in of a user event
 * @param roles the names of realm roles that were mapped or unmapped; null when they are not known
 * @param enabled what an update of a user said; null when it did not say
 */
public record KeycloakEvent(
    long at,
    String realm,
    String kind,
    String operation,
    String resource,
    String path,
    String user,
    String session,
    List<String> roles,
    Boolean enabled) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Beyond this the names are left out and Vesper asks. */
  private static final int MOST_ROLES = 20;

  private static final Set<EventType> THAT_END_SOMETHING =
      EnumSet.of(
          EventType.LOGOUT, EventType.DELETE_ACCOUNT, EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT);

  /** Of what somebody did themselves, what ends a sign-in; of all else, nothing. */
  static Optional<KeycloakEvent> of(Event event) {
    return THAT_END_SOMETHING.contains(event.getType())
        ? Optional.of(
            new KeycloakEvent(
                event.getTime(),
                event.getRealmName(),
                "user",
                event.getType().name(),
                null,
                null,
                event.getUserId(),
                event.getSessionId(),
                null,
                null))
        : Optional.empty();
  }

  /** Of what an administrator did, everything: it is rare. */
  static KeycloakEvent of(AdminEvent event) {
    var sent = read(event.getRepresentation());
    return new KeycloakEvent(
        event.getTime(),
        event.getRealmName(),
        "admin",
        event.getOperationType().name(),
        event.getResourceTypeAsString(),
        event.getResourcePath(),
        null,
        null,
        event.getResourceType() == ResourceType.REALM_ROLE_MAPPING ? names(sent) : null,
        event.getResourceType() == ResourceType.USER ? enabled(sent) : null);
  }

  private static JsonNode read(String representation) {
    try {
      return representation == null ? null : JSON.readTree(representation);
    } catch (JsonProcessingException e) {
      return null; // Not known, and Vesper asks.
    }
  }

  private static Boolean enabled(JsonNode user) {
    var said = user == null ? null : user.get("enabled");
    if (said == null || !said.isBoolean()) {
      return null;
    }
    return said.asBoolean();
  }

  private static List<String> names(JsonNode roles) {
    if (roles == null || !roles.isArray() || roles.isEmpty() || roles.size() > MOST_ROLES) {
      return null;
    }
    return StreamSupport.stream(roles.spliterator(), false)
        .map(role -> role.path("name").asText())
        .toList();
  }
}
