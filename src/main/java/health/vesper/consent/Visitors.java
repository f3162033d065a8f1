package health.vesper.consent;

import health.vesper.identity.Caller;
import health.vesper.schedule.SessionDetails;
import java.time.Instant;

/** Who comes to an evening without being of its group; they keep the ground rules as well. */
public interface Visitors {
  boolean isExpected(SessionDetails evening, Caller caller, Instant now);
}
