package health.vesper.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A resource that reads a body gets one: neither an empty request nor a JSON null reaches it. */
@Provider
public class RequireBody implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    var body = context.proceed();
    if (body == null) {
      throw new BadRequestException(
          Problem.of(
                  400,
                  "not-understood",
                  "Nothing was sent.",
                  "Fill in what is asked and send it again; nothing was saved.")
              .response());
    }
    return body;
  }
}
