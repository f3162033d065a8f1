package health.vesper.planted;

import health.vesper.planted.note.NoteThatPeeks;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.logging.Logger;

/** Injects, logs, writes its path and asks for blank text in another way than all others. */
@Path("/odd")
public class OddResource {
  private static final Logger LOG = Logger.getLogger("odd");

  @Inject NoteThatPeeks note;

  @GET
  public String read() {
    LOG.info("read");
    return note.toString().isBlank() ? "blank" : note.toString();
  }
}
