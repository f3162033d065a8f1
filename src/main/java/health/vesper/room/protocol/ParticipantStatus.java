package health.vesper.room.protocol;

/**
 * How one person stands with one room.
 *
 * @param holdsPlace has a seat or a place in the queue, connected or within the hold
 * @param connected a device of this person is connected right now
 * @param seatsTaken client seats taken, held and reserved ones included
 */
public record ParticipantStatus(
    boolean ended,
    boolean removed,
    boolean locked,
    boolean holdsPlace,
    boolean connected,
    int seatsTaken) {}
