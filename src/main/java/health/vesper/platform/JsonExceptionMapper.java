package health.vesper.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.stream.Collectors;

/** Answers a request with invalid JSON. It names the field and never its value. */
@Provider
@Priority(1)
public class JsonExceptionMapper implements ExceptionMapper<JsonProcessingException> {
  @Override
  public Response toResponse(JsonProcessingException error) {
    var where =
        error instanceof JsonMappingException mapping
            ? mapping.getPath().stream()
                .map(JsonMappingException.Reference::getFieldName)
                .filter(name -> name != null)
                .collect(Collectors.joining("."))
            : "";
    return Problem.of(
            400,
            "not-understood",
            where.isEmpty()
                ? "What was sent is not valid."
                : "The field " + where + " is not valid.",
            "Check what you entered and send it again; nothing was saved.")
        .response();
  }
}
