package health.vesper.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Which server this is, and which run of it: every start is a new incarnation, so that what an
 * earlier run left open is known to be left by a crash.
 */
@ApplicationScoped
public class ThisNode {
  private final String name = System.getProperty("jboss.node.name", "vesper");
  private final UUID incarnation = UUID.randomUUID();

  String name() {
    return name;
  }

  UUID incarnation() {
    return incarnation;
  }

  /** How often a room moved to this node; always 0, since rooms do not move. */
  long epoch() {
    return 0;
  }
}
