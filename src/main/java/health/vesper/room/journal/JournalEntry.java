package health.vesper.room.journal;

import health.vesper.room.protocol.RoomId;

/** One durable event with the room it happened in. */
public record JournalEntry(RoomId room, DurableEvent event) {}
