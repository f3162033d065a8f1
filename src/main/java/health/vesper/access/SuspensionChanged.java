package health.vesper.access;

import health.vesper.identity.UserId;
import java.time.Instant;

/** Fired inside the transaction that suspends somebody or lifts it; acted upon once it holds. */
record SuspensionChanged(UserId person, boolean suspended, Instant at) {}
