package health.vesper.signal.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.access.AccessEnded;
import health.vesper.identity.UserId;
import health.vesper.media.IcePolicy;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.protocol.RoomRole;
import health.vesper.signal.protocol.CloseCode;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A person's access ends while they are in a room, waiting, or away for a moment. */
class AccessEndedTest {
  private final WiredRoom room = new WiredRoom(IcePolicy.RELAY);

  @Test
  void a_person_whose_access_ends_learns_it_in_the_last_frame_and_the_seat_is_free() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    room.accessEnds(suspended(max.person));
    assertThat(max.types()).endsWith("access-ended");
    assertThat(max.transport.closed).isEqualTo(CloseCode.ACCESS_ENDED);
    assertThat(fia.last("left").get("participant").asText()).isEqualTo(max.id());
    assertThat(fia.transport.closed).isNull();
    assertThat(room.recorded)
        .contains(new DurableEvent.PutOut(WiredRoom.key(max.person), WiredRoom.SIX));
  }

  @Test
  void a_waiting_person_whose_access_ends_leaves_the_waiting_room() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.comes("Max A.", RoomRole.CLIENT);
    room.accessEnds(suspended(max.person));
    assertThat(max.transport.closed).isEqualTo(CloseCode.ACCESS_ENDED);
    assertThat(fia.last("door-changed").get("waiting")).isEmpty();
  }

  @Test
  void the_seat_of_a_person_who_is_away_is_free_when_their_access_ends() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    max.drops();
    room.accessEnds(suspended(max.person));
    assertThat(fia.last("left").get("participant").asText()).isEqualTo(max.id());
  }

  @Test
  void a_late_event_does_not_end_the_access_of_a_person_who_signed_in_again() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    room.accessEnds(
        new AccessEnded(
            AccessEnded.What.PERSON, max.person, null, Instant.parse("2026-11-23T17:00:00Z")));
    assertThat(max.transport.closed).isNull();
    assertThat(fia.types()).doesNotContain("left");
  }

  @Test
  void facilitators_learn_once_that_keycloak_is_silent_and_once_that_it_is_back() {
    var fia = room.comes("Fia", RoomRole.FACILITATOR);
    var max = room.admitted(fia, "Max A.");
    room.identityDelayed(true);
    room.identityDelayed(true);
    room.identityDelayed(false);
    assertThat(fia.types().stream().filter("identity-delayed-changed"::equals)).hasSize(2);
    assertThat(fia.last("identity-delayed-changed").get("delayed").asBoolean()).isFalse();
    assertThat(max.types()).doesNotContain("identity-delayed-changed");
  }

  private static AccessEnded suspended(UserId person) {
    return new AccessEnded(AccessEnded.What.SUSPENDED, person, null, WiredRoom.SIX);
  }
}
