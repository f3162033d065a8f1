package health.vesper.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One event of Keycloak, sent by Vesper's listener or read from Keycloak's list of admin events. It
 * has ids and fixed words only. The fields are described at the listener's own {@code
 * KeycloakEvent}.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeycloakEvent(
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
  private static final Set<String> VESPER_ROLES =
      Arrays.stream(Role.values()).map(Role::realmName).collect(Collectors.toSet());

  KeycloakEvent {
    operation = operation == null ? "" : operation;
  }

  /** What Vesper must do. For an unknown event it asks Keycloak. */
  RevocationAction action() {
    return "user".equals(kind) ? ofUserEvent() : ofAdminEvent();
  }

  private Instant time() {
    return Instant.ofEpochMilli(at);
  }

  private RevocationAction ofUserEvent() {
    if ("LOGOUT".equals(operation) && session != null) {
      return new RevocationAction.Ended(AccessEnded.ofSignIn(session, time()));
    }
    return endOf(id(user));
  }

  private RevocationAction ofAdminEvent() {
    var parts = path == null ? List.<String>of() : List.of(path.split("/", -1));
    if ("USER_SESSION".equals(resource) && "DELETE".equals(operation) && parts.size() == 2) {
      return new RevocationAction.Ended(AccessEnded.ofSignIn(parts.get(1), time()));
    }
    if ("REALM".equals(resource) && "logout-all".equals(path)) {
      return new RevocationAction.Ended(AccessEnded.ofEverybody(time()));
    }
    if (parts.size() < 2 || !parts.get(0).equals("users")) {
      return new RevocationAction.CheckEverybody();
    }
    return ofAdminEventAboutUser(id(parts.get(1)), parts.size() == 2 ? "" : parts.get(2));
  }

  private RevocationAction ofAdminEventAboutUser(Optional<UserId> person, String suboperation) {
    if ("USER".equals(resource)) {
      var ends =
          switch (operation) {
            case "DELETE" -> suboperation.isEmpty();
            case "UPDATE" -> suboperation.isEmpty() && Boolean.FALSE.equals(enabled);
            case "ACTION" -> suboperation.equals("logout") || suboperation.equals("reset-password");
            default -> false;
          };
      if (ends) {
        return endOf(person);
      }
    }
    if ("CREATE".equals(operation)) {
      return new RevocationAction.Nothing(); // A new account or a new right ends nothing.
    }
    if ("REALM_ROLE_MAPPING".equals(resource) && "DELETE".equals(operation)) {
      return person
          .filter(p -> roles == null || roles.stream().anyMatch(VESPER_ROLES::contains))
          .<RevocationAction>map(p -> new RevocationAction.Ended(AccessEnded.ofRoles(p, time())))
          .orElseGet(() -> check(person));
    }
    return check(person);
  }

  private RevocationAction endOf(Optional<UserId> person) {
    return person
        .<RevocationAction>map(p -> new RevocationAction.Ended(AccessEnded.of(p, time())))
        .orElseGet(RevocationAction.CheckEverybody::new);
  }

  private static RevocationAction check(Optional<UserId> person) {
    return person
        .<RevocationAction>map(RevocationAction.CheckPerson::new)
        .orElseGet(RevocationAction.CheckEverybody::new);
  }

  private static Optional<UserId> id(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UserId.of(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
