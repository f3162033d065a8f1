package health.vesper.room.protocol;

import java.time.Instant;

/**
 * One line of the chat. It lives as long as the room and is stored nowhere.
 *
 * @param id counts up from 1 in each chat
 */
public record ChatLine(int id, ParticipantId from, String name, String text, Instant at) {}
