package health.vesper.room.protocol;

import java.time.Instant;

/** A person in the waiting room, as the server knows them. The key never goes over the socket. */
public record WaitingParticipant(
    ParticipantId participant,
    PersonKey person,
    String name,
    Instant since,
    int place,
    boolean late,
    RoomRole role) {}
