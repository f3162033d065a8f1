package health.vesper.room.protocol;

import java.time.Duration;
import java.time.Instant;

/**
 * The rules of one room. They come from the program and the schedule when the room opens.
 *
 * @param capacity seats for clients
 * @param mediaPlaces how many people may send sound and picture at once; one place is kept for a
 *     facilitator
 * @param hold the length of the reconnect window
 * @param heldLimit how long an unattended room waits before it ends by itself
 * @param longestBreak a longer break is refused
 */
public record RoomPlan(
    int capacity,
    int mediaPlaces,
    Duration hold,
    Duration heldLimit,
    Duration longestBreak,
    Instant startsAt,
    Instant endsAt) {}
