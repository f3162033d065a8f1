package health.vesper.room.protocol;

import java.time.Instant;

/** An open crisis, as those who moderate see it: around whom, opened by whom, since when. */
public record CrisisView(ParticipantId participant, ParticipantId by, Instant since) {}
