package health.vesper.platform;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger.Level;
import java.util.UUID;

/**
 * Answers an unexpected exception: the log gets the cause, the person a sentence and an incident
 * number to quote.
 */
@Provider
public class UncaughtExceptionMapper implements ExceptionMapper<Exception> {
  private static final System.Logger LOG =
      System.getLogger(UncaughtExceptionMapper.class.getName());

  @Override
  public Response toResponse(Exception error) {
    var incident = UUID.randomUUID().toString().substring(0, 8);
    LOG.log(
        Level.ERROR,
        "A request failed unexpectedly; the person was shown incident number " + incident,
        error);
    return Problem.of(
            500,
            "unexpected",
            "Something went wrong on our side.",
            "Nothing was half-written. Try again; if it goes on, tell your program this number: "
                + incident)
        .response();
  }
}
