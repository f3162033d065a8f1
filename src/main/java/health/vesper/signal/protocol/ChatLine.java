package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;

/**
 * Something said to the whole group in writing. Lives as long as the room and is written nowhere.
 *
 * @param id counts up from 1 in each room
 */
public record ChatLine(int id, ParticipantId from, String name, String text, Instant at) {}
