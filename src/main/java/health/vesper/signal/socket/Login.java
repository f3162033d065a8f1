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
 * Who opened a socket, with which sign-in, and until when that is valid. The container closes a
 * browser's socket when its HTTP session ends. Nothing watches a bearer token, so its socket is
 * closed when the token expires.
 *
 * @param until when the bearer token expires; {@link Instant#MAX} for a browser
 */
public record Login(SignIn signIn, Instant until) {
  /** A sign-in of which nothing is known but that it is new. */
  public Login(UserId person, Instant until) {
    this(new SignIn(person, null, Instant.MAX, Instant.MAX, Set.of()), until);
  }

  /** The login of a handshake; empty for a request without a person. */
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

  /** Shares the HTTP session's sign-in where there is one, since it is kept for hours. */
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
