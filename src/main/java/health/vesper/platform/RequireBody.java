package health.vesper.platform;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** Refuses an empty body and a JSON null, so a resource never gets null for its body. */
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
