package health.vesper.room.protocol;

/**
 * The status of one person in one room, for the decision about a ticket.
 *
 * @param holdsPlace has a seat or a place in the waiting room, connected or in the reconnect window
 * @param connected has an open connection now
 * @param seatsTaken client seats that are taken or reserved
 */
public record ParticipantStatus(
    boolean ended,
    boolean removed,
    boolean locked,
    boolean holdsPlace,
    boolean connected,
    int seatsTaken) {}
