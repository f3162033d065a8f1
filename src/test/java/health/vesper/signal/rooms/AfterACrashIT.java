package health.vesper.signal.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.Admission;
import health.vesper.admission.AdmissionDecision;
import health.vesper.admission.ArrivalAnswers;
import health.vesper.admission.ArrivalResource;
import health.vesper.harness.StaffedSession;
import health.vesper.identity.Caller;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.snapshot.RoomMemory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server died under a room, and nobody has come back to it yet: who may, and who may not? */
@ExtendWith(ArquillianExtension.class)
class AfterACrashIT {
  @Inject StaffedSession house;
  @Inject Admission admission;
  @Inject RoomMemory memory;
  @Inject Instance<ArrivalResource> arrivals;

  @Test
  void an_evening_that_ran_over_lets_those_back_in_who_were_there() {
    var evening = begin(Duration.ofHours(-4), Duration.ofMinutes(-10));
    memory.remember(
        room(evening),
        "room\topened=true"
            + inside(evening.fia(), "FACILITATOR", 1001)
            + inside(evening.max(), "CLIENT", 1));

    assertThat(decide(evening, evening.fia(), Role.FACILITATOR))
        .isInstanceOf(AdmissionDecision.Admitted.class);
    assertThat(decide(evening, evening.max(), Role.CLIENT))
        .isInstanceOf(AdmissionDecision.Admitted.class);
    assertThat(decide(evening, evening.noor(), Role.CLIENT))
        .isInstanceOf(AdmissionDecision.Ended.class);
  }

  @Test
  void a_locked_room_is_still_locked() {
    var evening = begin(Duration.ofMinutes(-5), Duration.ofHours(2));
    memory.remember(
        room(evening), "room\topened=true\tlocked=true" + inside(evening.max(), "CLIENT", 1));

    assertThat(decide(evening, evening.max(), Role.CLIENT))
        .isInstanceOf(AdmissionDecision.Admitted.class);
    assertThat(decide(evening, evening.noor(), Role.CLIENT))
        .isInstanceOf(AdmissionDecision.Locked.class);
  }

  private StaffedSession.People begin(Duration from, Duration to) {
    var now = Instant.now();
    var evening = house.begin(now.plus(from), now.plus(to));
    var answers =
        new ArrivalAnswers(true, true, true, "At home", "555 0100", null, "Ruth Arden", "555 0142");
    for (var client : Set.of(evening.max(), evening.noor())) {
      house.as(client, arrivals, r -> r.answer(evening.session().value(), answers));
    }
    return evening;
  }

  private AdmissionDecision decide(StaffedSession.People evening, UserId who, Role as) {
    var caller = new Caller(who, "Somebody", "Signed-In", Set.of(as));
    return admission.decide(evening.session(), caller, false, Instant.now());
  }

  private static RoomId room(StaffedSession.People evening) {
    return new RoomId(evening.session().value());
  }

  private static String inside(UserId who, String role, int seat) {
    return "\nperson\tid=%s\tkey=%s\trole=%s\tname=Somebody\tphase=INSIDE\tseat=%d"
        .formatted(UUID.randomUUID(), who, role, seat);
  }
}
