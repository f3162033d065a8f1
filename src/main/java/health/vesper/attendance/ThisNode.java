package health.vesper.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Which server this is, and which of its lives: every start is a new incarnation, so that what an
 * earlier one left open is known to be abandoned.
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

  /** How often this node has taken a room's home; one node alone never moves a room. */
  long epoch() {
    return 0;
  }
}
