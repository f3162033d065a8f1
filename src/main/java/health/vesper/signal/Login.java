package health.vesper.signal;

import health.vesper.identity.UserId;
import jakarta.websocket.server.HandshakeRequest;
import java.security.Principal;
import java.time.Instant;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Who opened a socket, and how long that is believed. A browser's socket lives as long as its
 * session, which the container watches. A bearer token has nobody who watches it: its socket ends
 * when the token does.
 */
record Login(UserId person, Instant until) {
  static Login of(Principal principal, HandshakeRequest request) {
    var bearer = request.getHeaders().containsKey("Authorization");
    return new Login(
        UserId.of(principal.getName()),
        bearer && principal instanceof OidcPrincipal<?> oidc ? endOf(oidc) : Instant.MAX);
  }

  private static Instant endOf(OidcPrincipal<?> principal) {
    return Instant.ofEpochSecond(principal.getOidcSecurityContext().getToken().getExpiration());
  }
}
