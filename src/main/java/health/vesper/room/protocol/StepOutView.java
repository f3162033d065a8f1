package health.vesper.room.protocol;

import java.time.Instant;

/** A step-out, as its two people see it: with whom, since when, and when it ends by itself. */
public record StepOutView(ParticipantId with, Instant since, Instant until) {}
