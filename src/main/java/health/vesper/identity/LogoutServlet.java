package health.vesper.identity;

import health.vesper.platform.PublicAddress;
import health.vesper.platform.Settings;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Ends the login here and, by way of the browser, in Keycloak. Only by POST: a link must not sign
 * anybody out.
 */
@WebServlet("/logout")
public class LogoutServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (foreign(request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"))) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
      return;
    }
    var hint = idToken(request);
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    var home = PublicAddress.url() + "/";
    response.sendRedirect(hint == null ? home : endSession(hint, home));
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

  private static String idToken(HttpServletRequest request) {
    return request.getUserPrincipal() instanceof OidcPrincipal<?> person
        ? person.getOidcSecurityContext().getIDTokenString()
        : null;
  }

  private static String endSession(String hint, String home) {
    return Settings.text("oidc.provider.url").orElse("http://localhost:8180/realms/vesper")
        + "/protocol/openid-connect/logout?id_token_hint="
        + hint
        + "&post_logout_redirect_uri="
        + URLEncoder.encode(home, StandardCharsets.UTF_8);
  }
}
