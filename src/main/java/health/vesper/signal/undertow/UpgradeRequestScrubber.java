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
 * Empties the request that a socket was opened with. Undertow keeps it as long as the socket lives,
 * and Elytron until the next request of the same sign-in: every header, the cookie among them, the
 * ticket, who may come, and how it was found out who asks. Nobody reads that any more; it is some
 * kilobytes of each person's, and a cookie should not lie about for hours.
 *
 * <p>One for the whole application, in front of every request; see {@code jboss-web.xml}.
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
            others.proceed(); // Opens the socket, which still needs the request.
            if (done.getStatusCode() == StatusCodes.SWITCHING_PROTOCOLS) {
              letGo(done);
            }
          });
    }
    next.handleRequest(exchange);
  }

  private static void letGo(HttpServerExchange exchange) {
    var security = exchange.getSecurityContext();
    if (security != null
        && security.getAuthenticatedAccount() != null
        && security.getAuthenticatedAccount().getPrincipal() instanceof OidcPrincipal<?> person
        && person.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext login) {
      // The next request brings its own.
      login.setCurrentRequestInfo(login.getOidcClientConfiguration(), null);
    }
    exchange.setSecurityContext(null);
    exchange.getRequestHeaders().clear();
    exchange.getResponseHeaders().clear();
    exchange.requestCookies().forEach(cookie -> cookie.setValue(""));
    // The ticket was in it.
    exchange.setRequestURI("").setRequestPath("").setRelativePath("");
    var servlet = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
    if (servlet != null) {
      servlet.setRequiredConstrains(List.of());
    }
  }
}
