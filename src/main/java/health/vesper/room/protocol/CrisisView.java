package health.vesper.room.protocol;

import java.time.Instant;

/** An open crisis, as facilitators see it: who it is about, who opened it, and when. */
public record CrisisView(ParticipantId participant, ParticipantId by, Instant since) {}
