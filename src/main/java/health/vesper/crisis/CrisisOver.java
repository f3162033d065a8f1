package health.vesper.crisis;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomId;
import java.time.Instant;

/**
 * The record of a crisis is closed. Fired in the transaction that closed it.
 *
 * @param openedAt tells this crisis from a later one around the same person
 */
record CrisisOver(RoomId room, UserId person, Instant openedAt) {}
