package health.vesper.access;

import health.vesper.identity.Role;
import health.vesper.identity.SignIn;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What Keycloak says of a person when it is asked.
 *
 * @param enabled false, too, when there is no such person any more
 * @param notBefore sign-ins up to this moment were ended by an administrator
 * @param sessions the sign-ins that Keycloak knows
 * @param roles what the person may do now
 */
record Account(boolean enabled, Instant notBefore, Set<String> sessions, Set<Role> roles) {
  /** Nobody. */
  static final Account GONE = new Account(false, Instant.EPOCH, Set.of(), Set.of());

  Account {
    sessions = Set.copyOf(sessions);
    roles = Set.copyOf(roles);
  }

  /** What of this sign-in is over by it, if anything, as of when Keycloak was asked. */
  Optional<AccessEnded> endOf(SignIn signIn, Instant asked) {
    if (!enabled) {
      return Optional.of(AccessEnded.of(signIn.person(), asked));
    }
    if (!signIn.authenticatedAt().isAfter(notBefore)) {
      return Optional.of(AccessEnded.of(signIn.person(), notBefore));
    }
    if (signIn.session() != null && !sessions.contains(signIn.session())) {
      return Optional.of(AccessEnded.ofSignIn(signIn.session(), asked));
    }
    if (!roles.containsAll(signIn.roles())) {
      return Optional.of(AccessEnded.ofRoles(signIn.person(), asked));
    }
    return Optional.empty();
  }
}
