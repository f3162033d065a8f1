package health.vesper.access;

import health.vesper.identity.Role;
import health.vesper.identity.SignIn;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What Keycloak answers about a person.
 *
 * @param enabled false when the account is disabled or was deleted
 * @param notBefore an administrator ended all sign-ins up to this time
 * @param sessions the ids of the sign-ins that Keycloak knows
 * @param roles the person's roles now
 */
record Account(boolean enabled, Instant notBefore, Set<String> sessions, Set<Role> roles) {
  /** The answer for an account that does not exist. */
  static final Account GONE = new Account(false, Instant.EPOCH, Set.of(), Set.of());

  Account {
    sessions = Set.copyOf(sessions);
    roles = Set.copyOf(roles);
  }

  /**
   * What this answer ends for a sign-in; empty when the person keeps it.
   *
   * @param asked when Keycloak was asked, by its own clock
   */
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
