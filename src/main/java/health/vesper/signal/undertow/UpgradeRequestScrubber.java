package health.vesper.signal.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.util.List;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * Clears the HTTP request of a WebSocket once the socket is open. Undertow keeps that request as
 * long as the socket lives, and Elytron until the next request of the same sign-in: all headers
 * with the cookie, the ticket, and the security context. Nobody reads them any more. They are about
 * 5 kB for each connection, and a cookie should not stay in memory for hours.
 *
 * <p>One handler for the whole application, in front of every request; see {@code jboss-web.xml}.
 */
public final class UpgradeRequestScrubber implements HttpHandler {
  private final HttpHandler next;

  public UpgradeRequestScrubber(HttpHandler next) {
    this.next = next;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) throws Exception {
    if (exchange.getRequestHeaders().contains(Headers.UPGRADE)) {
      exchange.addExchangeCompleteListener(
          (done, others) -> {
            others.proceed(); // Opens the socket, which still reads the request.
            if (done.getStatusCode() == StatusCodes.SWITCHING_PROTOCOLS) {
              clear(done);
            }
          });
    }
    next.handleRequest(exchange);
  }

  private static void clear(HttpServerExchange exchange) {
    var security = exchange.getSecurityContext();
    if (security != null
        && security.getAuthenticatedAccount() != null
        && security.getAuthenticatedAccount().getPrincipal() instanceof OidcPrincipal<?> person
        && person.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext login) {
      // The next request sets it again.
      login.setCurrentRequestInfo(login.getOidcClientConfiguration(), null);
    }
    exchange.setSecurityContext(null);
    exchange.getRequestHeaders().clear();
    exchange.getResponseHeaders().clear();
    exchange.requestCookies().forEach(cookie -> cookie.setValue(""));
    // The path contains the ticket.
    exchange.setRequestURI("").setRequestPath("").setRelativePath("");
    var servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
    if (servlet != null) {
      servlet.setRequiredConstrains(List.of());
    }
  }
}
