package health.vesper.room.protocol;

import java.time.Instant;

/** One thing said in the chat. Lives as long as the room does and is written nowhere. */
public record ChatLine(int id, ParticipantId from, String name, String text, Instant at) {}
