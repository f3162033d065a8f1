package health.vesper.room;

/** One durable event with the room it happened in. */
public record JournalEntry(RoomId room, DurableEvent event) {}
