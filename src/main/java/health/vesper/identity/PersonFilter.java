package health.vesper.identity;

import health.vesper.platform.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a call of a page that was made for somebody else. All tabs of a browser share one login:
 * when another person signs in beside an open page, the page's next call would be theirs. So each
 * page says in {@code Vesper-Person} for whom it was made, and nothing is read or written when
 * somebody else is signed in now.
 *
 * <p>Who sends a login cookie and wants to change something must send the header. A client with a
 * bearer token is no page and need not.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class PersonFilter implements ContainerRequestFilter {
  /** The id of the person for whom a page was made. */
  static final String PERSON = "Vesper-Person";

  private static final Set<String> ONLY_READ = Set.of("GET", "HEAD", "OPTIONS");

  @Override
  public void filter(ContainerRequestContext request) {
    var problem =
        Profile.of(request.getSecurityContext().getUserPrincipal())
            .flatMap(
                caller ->
                    refusal(
                        caller.id(),
                        request.getHeaderString(PERSON),
                        request.getHeaderString(HttpHeaders.COOKIE) != null
                            && !ONLY_READ.contains(request.getMethod())));
    problem.map(Problem::response).ifPresent(request::abortWith);
  }

  /**
   * @param person what the page says, or null
   * @param required whether it must say it
   */
  static Optional<Problem> refusal(UserId caller, @Nullable String person, boolean required) {
    if (person == null) {
      return required
          ? Optional.of(
              Problem.of(
                  428,
                  "person-missing",
                  "The page does not say for whom it was made.",
                  "Send your own id in the header Vesper-Person."))
          : Optional.empty();
    }
    return person.equals(caller.toString())
        ? Optional.empty()
        : Optional.of(
            Problem.of(
                409,
                "somebody-else",
                "Somebody else is signed in now.",
                "Nothing was saved. This page belongs to the person who opened it; open your own."));
  }
}
