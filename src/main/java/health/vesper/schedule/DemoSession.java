package health.vesper.schedule;

import health.vesper.identity.UserId;
import java.time.Instant;

/** Another session of the demo's group is under way, led by this facilitator. */
public record DemoSession(SessionId session, UserId facilitator, Instant at) {}
