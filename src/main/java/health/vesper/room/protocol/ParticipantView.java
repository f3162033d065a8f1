package health.vesper.room.protocol;

import java.time.Instant;

/**
 * What the others may know of somebody who was admitted.
 *
 * @param media has one of the media plane's places
 * @param epoch raised on each connect, so that a negotiation with an earlier connection is stale
 * @param awayUntil how long the seat is held for somebody whose connection is lost, else null
 * @param blanked sound and picture are kept from the others
 * @param steppedOut aside with a facilitator or, as facilitator, with somebody: back soon
 */
public record ParticipantView(
    ParticipantId id,
    String name,
    RoomRole role,
    int seat,
    boolean microphone,
    boolean camera,
    boolean media,
    int epoch,
    boolean hand,
    Instant awayUntil,
    Instant joinedAt,
    boolean blanked,
    boolean steppedOut) {}
