package health.vesper.platform;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything that is asked and answered over REST lives under {@code /api}. */
@ApplicationPath("/api")
public class Api extends Application {}
