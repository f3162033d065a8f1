package health.vesper.consent;

import health.vesper.identity.Caller;
import health.vesper.schedule.SessionDetails;
import java.time.Instant;

/** Who comes to a session without being of its group; they keep the ground rules as well. */
public interface Visitors {
  boolean isExpected(SessionDetails details, Caller caller, Instant now);
}
