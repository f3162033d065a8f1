package health.vesper.attendance;

import health.vesper.identity.UserId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import java.util.UUID;

/** One person in one session. */
record Attendee(UUID session, UUID person) {
  Attendee(RoomId room, PersonKey person) {
    this(room.value(), UserId.of(person.value()).value());
  }
}
