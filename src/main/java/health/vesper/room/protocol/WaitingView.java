package health.vesper.room.protocol;

import java.time.Instant;

/** Somebody at the door, as facilitators see them in the room: by group name. */
public record WaitingView(
    ParticipantId participant,
    String name,
    Instant since,
    int place,
    boolean late,
    RoomRole role) {}
