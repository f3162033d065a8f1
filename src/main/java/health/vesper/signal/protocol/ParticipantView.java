package health.vesper.signal.protocol;

import health.vesper.room.protocol.ParticipantId;
import java.time.Instant;

/**
 * A participant as everybody in the room may see them. A legal name, an address or a location has
 * no field here and so cannot leave.
 *
 * @param name the group name of a client, the given name of staff
 * @param media whether this person has one of the places for picture and sound
 * @param epoch raised on each connect; negotiation meant for an older connection is dropped
 * @param awayUntil until when the seat is held, or null while the person is here
 * @param blanked sound and picture are kept from the others
 * @param steppedOut aside, and back soon
 */
public record ParticipantView(
    ParticipantId id,
    String name,
    ParticipantRole role,
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
