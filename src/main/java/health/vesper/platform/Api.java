package health.vesper.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, below {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {}
