package health.vesper.schedule;

import java.time.Instant;

/** The demo's program was created; capabilities that know the schedule add their part to it. */
public record DemoProgramCreated(ProgramId program, Instant at) {}
