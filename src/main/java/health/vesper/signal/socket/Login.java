package health.vesper.signal.socket;

import health.vesper.access.LoginSessions;
import health.vesper.identity.SignIn;
import health.vesper.identity.UserId;
import jakarta.servlet.http.HttpSession;
import jakarta.websocket.server.HandshakeRequest;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Who opened a socket, by which sign-in, and how long that is believed. A browser's socket lives as
 * long as its session, which the container watches. A bearer token has nobody who watches it: its
 * socket ends when the token does.
 */
public record Login(SignIn signIn, Instant until) {
  /** Of somebody whose sign-in nothing is known of but that it is new. */
  public Login(UserId person, Instant until) {
    this(new SignIn(person, null, Instant.MAX, Instant.MAX, Set.of()), until);
  }

  public static Optional<Login> of(Principal principal, HandshakeRequest request) {
    var bearer = request.getHeaders().containsKey("Authorization");
    return signIn(principal, request)
        .map(
            signIn ->
                new Login(
                    signIn,
                    bearer && principal instanceof OidcPrincipal<?> oidc
                        ? endOf(oidc)
                        : Instant.MAX));
  }

  /** The session's own, where there is one, not the same once more: it is kept for hours. */
  private static Optional<SignIn> signIn(Principal principal, HandshakeRequest request) {
    return principal != null && request.getHttpSession() instanceof HttpSession session
        ? LoginSessions.carriedBy(session).or(() -> SignIn.of(principal))
        : SignIn.of(principal);
  }

  public UserId person() {
    return signIn.person();
  }

  private static Instant endOf(OidcPrincipal<?> principal) {
    return Instant.ofEpochSecond(principal.getOidcSecurityContext().getToken().getExpiration());
  }
}
