package health.vesper.room.protocol;

import java.time.Instant;

/**
 * A person in the waiting room, as facilitators see them on the socket. The legal name is asked
 * over REST.
 *
 * @param place 1 for the person who has waited longest
 * @param late came after the program's grace time
 */
public record WaitingView(
    ParticipantId participant,
    String name,
    Instant since,
    int place,
    boolean late,
    RoomRole role) {}
