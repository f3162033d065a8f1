package health.vesper.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;

/**
 * An error answer over HTTP, as RFC 9457 problem details: a stable code for the page and a sentence
 * for the person.
 *
 * @param type always {@code about:blank}; the code distinguishes problems
 * @param title a short sentence
 * @param status the HTTP status
 * @param detail what the person can do about it
 * @param code a stable word, e.g. {@code too-early}
 * @param facts further values for the page (e.g. {@code doorsOpen}); never a name
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
    String type, String title, int status, String detail, String code, Map<String, Object> facts) {
  public static final String MEDIA_TYPE = "application/problem+json";
  private static final String RETRY_AFTER = "retryAfter";

  public static Problem of(int status, String code, String title, String detail) {
    return new Problem("about:blank", title, status, detail, code, Map.of());
  }

  /** The same answer, byte for byte, for a thing that does not exist and for one without access. */
  public static Problem notFound() {
    return of(
        404,
        "not-found",
        "Page not found.",
        "The address may be mistyped, or you do not have access.");
  }

  /** The caller is not signed in, or the login has ended. */
  public static Problem signedOut() {
    return of(401, "signed-out", "You are signed out.", "Sign in again to go on.");
  }

  /** Too many requests; the page waits for the given time and tries again by itself. */
  public static Problem tooOften(Duration wait) {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return of(
            429,
            "too-often",
            "Too many requests in a short time.",
            "This page tries again in a moment. You do not need to do anything.")
        .with(Map.of(RETRY_AFTER, seconds));
  }

  public Problem with(Map<String, Object> more) {
    return new Problem(type, title, status, detail, code, more);
  }

  public Response response() {
    var answer = Response.status(status).type(MEDIA_TYPE).entity(this);
    if (facts.containsKey(RETRY_AFTER)) {
      answer.header(HttpHeaders.RETRY_AFTER, facts.get(RETRY_AFTER));
    }
    return answer.build();
  }
}
