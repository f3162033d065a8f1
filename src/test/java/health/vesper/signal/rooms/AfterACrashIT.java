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
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.Phase;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.snapshot.RoomMemory;
import health.vesper.room.snapshot.RoomSnapshot;
import health.vesper.room.snapshot.SessionFlowSnapshot;
import health.vesper.room.snapshot.SupportSnapshot;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
    store(
        evening,
        false,
        inside(evening.fia(), RoomRole.FACILITATOR, 1001),
        inside(evening.max(), RoomRole.CLIENT, 1));

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
    store(evening, true, inside(evening.max(), RoomRole.CLIENT, 1));

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

  private void store(StaffedSession.People evening, boolean locked, RoomSnapshot.Person... people) {
    var snapshot =
        new RoomSnapshot(
            false,
            locked,
            "",
            null,
            null,
            List.of(people),
            List.of(),
            List.of(),
            SessionFlowSnapshot.NONE,
            SupportSnapshot.NONE);
    var stored = new CompletableFuture<RuntimeException>();
    memory.remember(new RoomId(evening.session().value()), snapshot, stored::complete);
    assertThat(stored.orTimeout(30, TimeUnit.SECONDS).join()).isNull();
  }

  private static RoomSnapshot.Person inside(UserId who, RoomRole role, int seat) {
    return new RoomSnapshot.Person(
        ParticipantId.random(),
        new PersonKey(who.toString()),
        role,
        "Somebody",
        Phase.INSIDE,
        seat,
        1,
        false,
        false,
        null,
        false,
        null,
        null,
        0);
  }
}
