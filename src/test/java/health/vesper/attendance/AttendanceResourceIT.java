package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.AttendanceResource.NewCorrection;
import health.vesper.harness.StaffedSession;
import health.vesper.identity.Role;
import health.vesper.identity.UserId;
import health.vesper.platform.KeyRotation;
import health.vesper.platform.Problem;
import health.vesper.room.journal.DurableEvent;
import health.vesper.room.journal.DurableEvent.Departure;
import health.vesper.room.protocol.PersonKey;
import health.vesper.room.protocol.RoomId;
import health.vesper.room.protocol.RoomRole;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class AttendanceResourceIT {
  private static final Instant LONG_AGO = Instant.parse("2026-06-01T22:00:00Z");

  @Inject StaffedSession staffed;
  @Inject Instance<AttendanceResource> resources;
  @Inject PresenceLedger ledger;

  private StaffedSession.People people;

  @Test
  void
      a_facilitator_reads_corrects_and_attests_a_sheet_and_sees_when_the_attestation_is_outdated() {
    people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    maxStays(14 * 60, 10_800);
    var read = asking(people.hanne(), r -> r.read(session()));
    assertThat(line(read).mark()).isEqualTo(AttendanceStatus.LATE);
    assertThat(line(read).why())
        .isEqualTo("Came at 18:14, 14 minutes after the start; the program allows 10.");

    var attested = asking(people.fia(), r -> r.attest(session(), tag(read)));
    assertThat(attested.getStatus()).isEqualTo(201);
    assertThat(view(attested).attested().by()).isEqualTo("Fia Moreno");
    assertThat(view(attested).attested().outdated()).isFalse();
    KeyRotation.during(
        rotated -> {
          assertThat(view(asking(people.fia(), r -> r.read(session()))).attested().outdated())
              .as("after a rotation of the keys")
              .isFalse();
        });

    var stale =
        asking(
            people.kofi(),
            r -> r.correct(session(), max(), tag(read), new NewCorrection(180, "By phone.")));
    assertThat(stale.getStatus()).isEqualTo(412);
    var corrected =
        asking(
            people.kofi(),
            r -> r.correct(session(), max(), tag(attested), new NewCorrection(180, "By phone.")));
    assertThat(corrected.getStatus()).isEqualTo(201);
    assertThat(line(corrected).minutes()).isEqualTo(166);
    assertThat(line(corrected).correctedMinutes()).isEqualTo(180);
    assertThat(view(corrected).attested().outdated()).isTrue();
    var anew = asking(people.fia(), r -> r.attest(session(), tag(corrected)));
    assertThat(view(anew).attested().outdated()).isFalse();
  }

  @Test
  void a_running_session_is_not_attested() {
    var now = Instant.now();
    people = staffed.begin(now.minusSeconds(3_600), now.plusSeconds(3_600));
    var read = asking(people.fia(), r -> r.read(session()));
    assertThat(view(read).live()).isTrue();
    assertThat(code(asking(people.fia(), r -> r.attest(session(), tag(read)))))
        .isEqualTo("still-live");
  }

  @Test
  void only_staff_learn_that_a_sheet_exists() {
    people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    for (var who : List.of(people.ada(), people.max(), new UserId(UUID.randomUUID()))) {
      var answers =
          List.of(
              asking(who, r -> r.read(session())),
              asking(who, r -> r.read(UUID.randomUUID())),
              asking(who, r -> r.correct(session(), max(), "x", new NewCorrection(1, "why"))),
              asking(who, r -> r.attest(session(), "x")));
      assertThat(answers).extracting(Response::getStatus).containsOnly(404);
      assertThat(answers).extracting(Response::getEntity).containsOnly(answers.get(0).getEntity());
    }
  }

  @Test
  void a_person_without_the_keycloak_role_cannot_open_a_sheet() {
    people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    for (var who : List.of(people.fia(), people.kofi(), people.hanne())) {
      var answer =
          staffed.as(
              who, Set.of(Role.CLIENT, Role.ADMINISTRATOR), resources, r -> r.read(session()));
      assertThat(answer.getStatus()).isEqualTo(404);
    }
    var supervising =
        staffed.as(people.fia(), Set.of(Role.SUPERVISOR), resources, r -> r.read(session()));
    assertThat(supervising.getStatus()).isEqualTo(404);
  }

  @Test
  void a_correction_needs_a_reason_and_possible_minutes_and_a_facilitator() {
    people = staffed.begin(LONG_AGO, LONG_AGO.plusSeconds(10_800));
    var read = asking(people.fia(), r -> r.read(session()));
    for (var wrong :
        List.of(
            new NewCorrection(181, "why"),
            new NewCorrection(-1, "why"),
            new NewCorrection(1, " "),
            new NewCorrection(1, "x".repeat(501)))) {
      assertThat(
              asking(people.fia(), r -> r.correct(session(), max(), tag(read), wrong)).getStatus())
          .isEqualTo(422);
    }
    assertThat(
            asking(
                    people.hanne(),
                    r -> r.correct(session(), max(), tag(read), new NewCorrection(1, "why")))
                .getStatus())
        .isEqualTo(403);
    assertThat(asking(people.kofi(), r -> r.attest(session(), tag(read))).getStatus())
        .isEqualTo(403);
  }

  private void maxStays(long from, long until) {
    var room = new RoomId(session());
    var max = new PersonKey(people.max().toString());
    var fia = new PersonKey(people.fia().toString());
    ledger.observed(
        room,
        new DurableEvent.Admitted(max, RoomRole.CLIENT, 1, 12, fia, LONG_AGO.plusSeconds(from)));
    ledger.observed(room, new DurableEvent.Left(max, Departure.LEFT, LONG_AGO.plusSeconds(until)));
  }

  private UUID session() {
    return people.session().value();
  }

  private UUID max() {
    return people.max().value();
  }

  private Response asking(UserId who, Function<AttendanceResource, Response> what) {
    return staffed.as(who, resources, what);
  }

  private static String tag(Response response) {
    return "\"" + response.getEntityTag().getValue() + "\"";
  }

  private static AttendanceView view(Response response) {
    return (AttendanceView) response.getEntity();
  }

  private static AttendanceSheet.AttendanceLine line(Response response) {
    return view(response).lines().get(0);
  }

  private static String code(Response response) {
    return ((Problem) response.getEntity()).code();
  }
}
