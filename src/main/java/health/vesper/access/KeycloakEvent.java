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
 * One thing that happened in Keycloak, as our listener there tells it or as Keycloak's own list of
 * admin events keeps it: ids and fixed words, to be read and not to be believed beyond that.
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
  private static final Set<String> OURS =
      Arrays.stream(Role.values()).map(Role::realmName).collect(Collectors.toSet());

  KeycloakEvent {
    operation = operation == null ? "" : operation;
  }

  /** What must follow. Of what is not known, the answer is a question to Keycloak. */
  RevocationAction meaning() {
    return "user".equals(kind) ? ofTheirOwn() : ofAnAdministrator();
  }

  private Instant moment() {
    return Instant.ofEpochMilli(at);
  }

  private RevocationAction ofTheirOwn() {
    if ("LOGOUT".equals(operation) && session != null) {
      return new RevocationAction.Ended(AccessEnded.ofSignIn(session, moment()));
    }
    return endOf(id(user));
  }

  private RevocationAction ofAnAdministrator() {
    var parts = path == null ? List.<String>of() : List.of(path.split("/", -1));
    if ("USER_SESSION".equals(resource) && "DELETE".equals(operation) && parts.size() == 2) {
      return new RevocationAction.Ended(AccessEnded.ofSignIn(parts.get(1), moment()));
    }
    if ("REALM".equals(resource) && "logout-all".equals(path)) {
      return new RevocationAction.Ended(AccessEnded.ofEverybody(moment()));
    }
    if (parts.size() < 2 || !parts.get(0).equals("users")) {
      return new RevocationAction.AskAboutAll();
    }
    return ofOneUser(id(parts.get(1)), parts.size() == 2 ? "" : parts.get(2));
  }

  private RevocationAction ofOneUser(Optional<UserId> person, String act) {
    if ("USER".equals(resource)) {
      var ends =
          switch (operation) {
            case "DELETE" -> act.isEmpty();
            case "UPDATE" -> act.isEmpty() && Boolean.FALSE.equals(enabled);
            case "ACTION" -> act.equals("logout") || act.equals("reset-password");
            default -> false;
          };
      if (ends) {
        return endOf(person);
      }
    }
    if ("CREATE".equals(operation)) {
      return new RevocationAction.Nothing(); // Somebody new, or somebody may do more than before.
    }
    if ("REALM_ROLE_MAPPING".equals(resource) && "DELETE".equals(operation)) {
      return person
          .filter(p -> roles == null || roles.stream().anyMatch(OURS::contains))
          .<RevocationAction>map(p -> new RevocationAction.Ended(AccessEnded.ofRoles(p, moment())))
          .orElseGet(() -> askAbout(person));
    }
    return askAbout(person);
  }

  private RevocationAction endOf(Optional<UserId> person) {
    return person
        .<RevocationAction>map(p -> new RevocationAction.Ended(AccessEnded.of(p, moment())))
        .orElseGet(RevocationAction.AskAboutAll::new);
  }

  private static RevocationAction askAbout(Optional<UserId> person) {
    return person
        .<RevocationAction>map(RevocationAction.AskAbout::new)
        .orElseGet(RevocationAction.AskAboutAll::new);
  }

  private static Optional<UserId> id(String text) {
    try {
      return text == null ? Optional.empty() : Optional.of(UserId.of(text));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }
}
