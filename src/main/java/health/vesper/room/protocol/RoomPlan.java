package health.vesper.room.protocol;

import java.time.Duration;
import java.time.Instant;

/**
 * What a room is told when it is opened; from the program and the schedule, never a constant in
 * code.
 *
 * @param capacity seats for clients
 * @param mediaPlaces how many people the media plane carries at once, one of them kept for a
 *     facilitator
 * @param hold how long a seat, a hand and a queue place are kept for somebody whose connection is
 *     lost
 * @param heldLimit how long a room without a facilitator waits before it ends itself
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
