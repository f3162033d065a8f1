package health.vesper.room.protocol;

import java.time.Instant;

/**
 * The room is held: no facilitator is here.
 *
 * @param endsAt when it ends by itself; null while the facilitator is only aside
 */
public record UnattendedView(Instant endsAt) {}
