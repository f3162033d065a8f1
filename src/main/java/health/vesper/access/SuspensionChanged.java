package health.vesper.access;

import health.vesper.identity.UserId;
import java.time.Instant;

/**
 * A person was suspended, or the suspension was lifted. It is fired inside the transaction and
 * takes effect after the commit.
 */
record SuspensionChanged(UserId person, boolean suspended, Instant at) {}
