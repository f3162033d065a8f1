package health.vesper.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import java.util.Optional;

/**
 * Hands the caller of the current request to whoever injects one. A {@link Caller} is a value, not
 * a proxy: inject it into request-scoped beans only.
 */
@RequestScoped
public class Callers {
  @Inject private HttpServletRequest request;

  @Produces
  public Profile profile() {
    return Profile.of(request.getUserPrincipal())
        .orElseThrow(() -> new NotAuthorizedException("Bearer"));
  }

  @Produces
  public Caller caller() {
    return profile().caller();
  }

  /** The sign-in that the request came with. */
  public Optional<SignIn> signIn() {
    return SignIn.of(request.getUserPrincipal());
  }
}
