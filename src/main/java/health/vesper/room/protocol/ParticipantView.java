package health.vesper.room.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An admitted participant, as everybody in the room may see them. It has no field for a legal name,
 * an address or a location, so none can leave.
 *
 * @param name the group name of a client, the given name of staff
 * @param media has a media place
 * @param epoch rises with each connect; media negotiation for an older epoch is dropped
 * @param hand the hand is raised
 * @param awayUntil end of the reconnect window; null while the person is connected
 * @param blanked a facilitator keeps this person's sound and picture from the others
 * @param steppedOut is in a step-out
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
    @Nullable Instant awayUntil,
    Instant joinedAt,
    boolean blanked,
    boolean steppedOut) {}
