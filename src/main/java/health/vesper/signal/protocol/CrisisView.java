package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;

/** An open crisis, to facilitators: around whom, opened by whom, since when. */
public record CrisisView(ParticipantId participant, ParticipantId by, Instant since) {}
