package health.vesper.platform;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers a request that JAX-RS itself refuses, with the usual problem details. */
@Provider
public class WebApplicationExceptionMapper implements ExceptionMapper<WebApplicationException> {
  @Override
  public Response toResponse(WebApplicationException refusal) {
    var answer = refusal.getResponse();
    if (answer.hasEntity()) {
      return answer;
    }
    return switch (answer.getStatus()) {
      case 401 -> Problem.signedOut().response();
      case 404 -> Problem.notFound().response();
      case 405 -> plain(405, "This cannot be done here.");
      case 415 -> plain(415, "This must be sent as JSON.");
      default -> plain(answer.getStatus(), "This was not understood.");
    };
  }

  private static Response plain(int status, String title) {
    return Problem.of(status, "refused", title, "Reload the page and try again.").response();
  }
}
