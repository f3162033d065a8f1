package health.vesper.access;

import health.vesper.identity.SignIn;
import health.vesper.platform.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Asks the {@link Gate} about each request, after the container has checked the login. A suspended
 * person gets the same page as somebody without a role. A person whose sign-in has ended is signed
 * out; a page then leads to a sign-in that asks for the password again, even when Keycloak still
 * knows the browser.
 */
@WebFilter(
    urlPatterns = {"/app", "/app/*", "/api/*", "/ws/*"},
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD},
    asyncSupported = true)
public class GateFilter implements Filter {
  @Inject private Gate gate;
  @Inject private LoginSessions logins;

  @Override
  public void doFilter(ServletRequest asked, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    var request = (HttpServletRequest) asked;
    var response = (HttpServletResponse) answer;
    var principal = request.getUserPrincipal();
    var signIn = SignIn.of(principal).orElse(null);
    if (signIn == null || gate.admits(signIn)) {
      var session = request.getSession(false);
      if (signIn != null && session != null) {
        logins.carries(session, principal, signIn);
      }
      chain.doFilter(asked, answer);
    } else if (gate.isSuspended(signIn.person())) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else {
      signOut(request, response);
    }
  }

  private static void signOut(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    var path = path(request);
    if (path.startsWith("/app")) {
      response.sendRedirect(PublicAddress.url() + path + "?prompt=login");
    } else {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI) instanceof String first
        ? first
        : request.getRequestURI();
  }
}
