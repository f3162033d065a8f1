package health.vesper.identity;

import health.vesper.platform.Problem;
import health.vesper.platform.PublicAddress;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/**
 * Lets only our own pages change anything with a login cookie. A client that sends no cookie but a
 * bearer token is no browser that could be tricked.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class OriginFilter implements ContainerRequestFilter {
  private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    var foreign =
        foreign(
            request.getMethod(),
            request.getHeaderString(HttpHeaders.COOKIE),
            request.getHeaderString("Origin"));
    if (foreign) {
      request.abortWith(
          Problem.of(
                  403,
                  "foreign-origin",
                  "This page may not do that.",
                  "Open Vesper at its own address and try again.")
              .response());
    }
  }

  /** Whether a request would change something for a page that is not ours. */
  static boolean foreign(String method, String cookie, String origin) {
    if (ONLY_READ.contains(method)) {
      return false;
    }
    if (origin == null) {
      return cookie != null;
    }
    return !PublicAddress.isOurs(origin);
  }
}
