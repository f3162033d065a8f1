package health.vesper.identity;

import health.vesper.platform.PublicAddress;
import health.vesper.platform.Settings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What every answer tells the browser to refuse: foreign scripts, frames, referrers; and what it
 * must not keep. Also an answer that no servlet of ours gave: a refusal goes by way of its page.
 */
@WebFilter(
    urlPatterns = "/*",
    dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR},
    asyncSupported = true)
public class SecurityHeaders implements Filter {
  private static final String NEUTRAL_PAGE = "/clock.html";

  private final Map<String, String> headers = headers();

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var answer = (HttpServletResponse) response;
    headers.forEach(answer::setHeader);
    var path = ((HttpServletRequest) request).getServletPath();
    if (path.startsWith("/assets/")) {
      // Their names carry a digest of what is in them.
      answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    } else if (path.equals(NEUTRAL_PAGE)) {
      // Whoever must be out of sight at once does not wait for the network. It says nothing.
      answer.setHeader("Cache-Control", "public, max-age=3600");
    } else {
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  private static Map<String, String> headers() {
    var all = new LinkedHashMap<String, String>();
    var identity =
        PublicAddress.originOf(
            Settings.text("oidc.provider.url").orElse("http://localhost:8180/realms/vesper"));
    var socket = PublicAddress.originOf(PublicAddress.url()).replaceFirst("^http", "ws");
    all.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
            + " media-src 'self' blob:; font-src 'self'; connect-src 'self' "
            + socket
            + "; form-action 'self' "
            + identity
            + "; frame-ancestors 'none'; base-uri 'none'");
    all.put("X-Content-Type-Options", "nosniff");
    all.put("Referrer-Policy", "no-referrer");
    all.put(
        "Permissions-Policy",
        "camera=(self), microphone=(self), display-capture=(), geolocation=()");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    if (PublicAddress.secure()) {
      all.put("Strict-Transport-Security", "max-age=31536000");
    }
    return all;
  }
}
