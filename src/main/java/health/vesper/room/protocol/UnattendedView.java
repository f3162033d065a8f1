package health.vesper.room.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * No facilitator is with the group.
 *
 * @param endsAt when the session ends by itself; null while the facilitator is in a step-out
 */
public record UnattendedView(@Nullable Instant endsAt) {}
