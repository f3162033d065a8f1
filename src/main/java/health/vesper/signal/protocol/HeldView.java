package health.vesper.signal.protocol;

import java.time.Instant;

/**
 * No facilitator is here.
 *
 * @param endsAt when the session ends by itself; null while the facilitator is only aside
 */
public record HeldView(@Nullable Instant endsAt) {}
