package health.vesper.identity;

import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcSecurityContext;

/**
 * One sign-in of a person, as its newest token says. One person may have several, on several
 * devices; what ends one need not end another.
 *
 * @param session Keycloak's id of it ({@code sid}); null where Keycloak keeps none
 * @param authenticatedAt when the person last proved who they are, to the second, by Keycloak's
 *     clock; a renewed token keeps it
 * @param issuedAt when the token was made, to the second, by Keycloak's clock
 * @param roles what the token says the person may do
 */
public record SignIn(
    UserId person,
    @Nullable String session,
    Instant authenticatedAt,
    Instant issuedAt,
    Set<Role> roles) {
  public SignIn {
    roles = Set.copyOf(roles);
  }

  /** Reads the principal of a request or a socket; empty when nobody is signed in. */
  public static Optional<SignIn> of(Principal principal) {
    return Profile.context(principal).map(OidcSecurityContext::getToken).map(SignIn::read);
  }

  private static SignIn read(AccessToken token) {
    var issued = Instant.ofEpochSecond(token.getIssuedAt() == null ? 0 : token.getIssuedAt());
    return new SignIn(
        UserId.of(token.getSubject()),
        token.getClaimValue("sid") instanceof String session ? session : null,
        // A token of a flow without a person at a form has no such moment but its own.
        token.getClaimValue("auth_time") instanceof Number seconds
            ? Instant.ofEpochSecond(seconds.longValue())
            : issued,
        issued,
        Profile.roles(token.getRealmAccessClaim()));
  }
}
