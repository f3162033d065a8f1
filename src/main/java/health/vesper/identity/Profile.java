package health.vesper.identity;

import health.vesper.text.Texts;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wildfly.security.http.oidc.JsonWebToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;
import org.wildfly.security.http.oidc.RealmAccessClaim;

/**
 * What a checked token says of its person. Keycloak is asked for nothing else: what it does not put
 * into the token, Vesper does not know.
 *
 * @param emailVerified whether Keycloak has checked that the address is theirs
 */
public record Profile(
    UserId id,
    String givenName,
    String familyName,
    @Nullable String email,
    @Nullable String phone,
    @Nullable String credentials,
    Set<Role> roles,
    boolean emailVerified) {
  /**
   * Somebody without a first name. Not the user name, which is often an address or both names in
   * one, and what a group would then read.
   */
  static final String UNNAMED = "Unnamed";

  public Profile {
    roles = Set.copyOf(roles);
  }

  /** Somebody whose address nobody has checked. */
  public Profile(
      UserId id,
      String givenName,
      String familyName,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String credentials,
      Set<Role> roles) {
    this(id, givenName, familyName, email, phone, credentials, roles, false);
  }

  /** Reads the principal of a request or a socket; empty when nobody is signed in. */
  public static Optional<Profile> of(Principal principal) {
    return context(principal).map(Profile::read);
  }

  public Caller caller() {
    return new Caller(id, givenName, familyName, roles, emailVerified ? email : null);
  }

  static Optional<OidcSecurityContext> context(Principal principal) {
    return principal instanceof OidcPrincipal<?> oidc
        ? Optional.ofNullable(oidc.getOidcSecurityContext())
        : Optional.empty();
  }

  private static Profile read(OidcSecurityContext context) {
    var token = context.getToken();
    return new Profile(
        UserId.of(token.getSubject()),
        text(token, "given_name").orElse(UNNAMED),
        text(token, "family_name").orElse(""),
        text(token, "email").orElse(null),
        text(token, "phone_number").orElse(null),
        text(token, "credentials").orElse(null),
        roles(token.getRealmAccessClaim()),
        Boolean.TRUE.equals(token.getClaimValue("email_verified")));
  }

  private static Optional<String> text(JsonWebToken token, String claim) {
    return token.getClaimValue(claim) instanceof String text && !Texts.isBlank(text)
        ? Optional.of(Texts.stripped(text))
        : Optional.empty();
  }

  static Set<Role> roles(RealmAccessClaim realm) {
    var known = EnumSet.noneOf(Role.class);
    if (realm != null && realm.getRoles() != null) {
      for (var role : Role.values()) {
        if (realm.getRoles().contains(role.realmName())) {
          known.add(role);
        }
      }
    }
    return known;
  }
}
