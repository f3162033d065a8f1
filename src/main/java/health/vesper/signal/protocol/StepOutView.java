package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;

/** A conversation beside the group, to the two in it. */
public record StepOutView(ParticipantId with, Instant since, Instant until) {}
