package health.vesper.room.protocol;

import java.time.Instant;

/** Somebody at the door, as the server knows them; the key never goes over the socket. */
public record WaitingParticipant(
    ParticipantId participant,
    PersonKey person,
    String name,
    Instant since,
    int place,
    boolean late,
    RoomRole role) {}
