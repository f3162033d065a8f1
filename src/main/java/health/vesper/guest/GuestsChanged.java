package health.vesper.guest;

import health.vesper.room.protocol.RoomId;

/** Somebody was invited, withdrawn, agreed to or not: the room is told when it is on disk. */
public record GuestsChanged(RoomId room) {}
