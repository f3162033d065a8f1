package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;

/**
 * Somebody at the door, as facilitators see them on the socket; who that is by law they ask over
 * REST.
 *
 * @param place 1 for the person who has waited longest
 */
public record WaitingView(
    ParticipantId participant,
    String name,
    Instant since,
    int place,
    boolean late,
    ParticipantRole role) {}
