package health.vesper.identity;

import health.vesper.platform.PublicAddress;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.RefreshableOidcSecurityContext;

/**
 * Ends the login here and, by way of the browser, in Keycloak. Only by POST: a link must not sign
 * anybody out.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final System.Logger LOG = System.getLogger(LogoutServlet.class.getName());

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (foreign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    endIdentitySession(request);
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    response.sendRedirect(PublicAddress.url() + "/");
  }

  /**
   * A form sent from a page without referrers has the Origin {@code null}; the browser says
   * elsewhere whether it was our own page.
   */
  static boolean foreign(String site, String origin) {
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    return origin != null && !PublicAddress.isOurs(origin);
  }

  /**
   * From server to server: by way of the browser the ID token, with the person's name in it, would
   * stand in an address that proxies write down.
   */
  private static void endIdentitySession(HttpServletRequest request) {
    if (request.getUserPrincipal() instanceof OidcPrincipal<?> person
        && person.getOidcSecurityContext() instanceof RefreshableOidcSecurityContext login) {
      try {
        login.logout(login.getOidcClientConfiguration());
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A sign-in in Keycloak could not be ended", e);
      }
    }
  }
}
