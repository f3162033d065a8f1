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
 * One event of Keycloak in ids and fixed words only. The data that an administrator sent has names
 * and addresses; none of it leaves Keycloak.
 *
 * @param at the time in milliseconds since 1970, by Keycloak's clock
 * @param kind {@code admin} or {@code user}
 * @param operation an admin operation ({@code UPDATE}) or a user event's type ({@code LOGOUT})
 * @param resource the kind of object that an administrator changed; null for a user event
 * @param path the object's path, e.g. {@code users/ID/logout}; null for a user event
 * @param user the user's id in a user event; null for an admin event
 * @param session the sign-in's id in a user event; null for an admin event
 * @param roles the names of realm roles that were mapped or unmapped; null when they are not known
 * @param enabled the value in an update of a user; null when the update has none
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

  /** With more roles the names are left out, and Vesper asks Keycloak. */
  private static final int MAX_ROLES = 20;

  private static final Set<EventType> ENDING_A_SIGN_IN =
      EnumSet.of(
          EventType.LOGOUT, EventType.DELETE_ACCOUNT, EventType.USER_DISABLED_BY_PERMANENT_LOCKOUT);

  /** A user event that ends a sign-in; empty for every other user event. */
  static Optional<KeycloakEvent> of(Event event) {
    return ENDING_A_SIGN_IN.contains(event.getType())
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

  /** Any admin event; there are few of them. */
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
      return null; // Vesper asks Keycloak instead.
    }
  }

  private static Boolean enabled(JsonNode user) {
    var value = user == null ? null : user.get("enabled");
    if (value == null || !value.isBoolean()) {
      return null;
    }
    return value.asBoolean();
  }

  private static List<String> names(JsonNode roles) {
    if (roles == null || !roles.isArray() || roles.isEmpty() || roles.size() > MAX_ROLES) {
      return null;
    }
    return StreamSupport.stream(roles.spliterator(), false)
        .map(role -> role.path("name").asText())
        .toList();
  }
}
