package health.vesper.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.attendance.AttendanceResource.NewCorrection;
import health.vesper.harness.AtOnce;
import health.vesper.harness.StaffedSession;
import health.vesper.identity.UserId;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who change one attendance sheet in the same moment: the second has to look at it again. */
@ExtendWith(ArquillianExtension.class)
class SheetAtOnceIT {
  private static final int ROUNDS = 8;

  @Inject StaffedSession staffed;
  @Inject Instance<AttendanceResource> resources;

  private StaffedSession.People people;
  private String seen;

  @BeforeEach
  void fia_and_kofi_opened_the_sheet_of_a_session_that_is_over() {
    var began = Instant.parse("2026-06-01T22:00:00Z");
    people = staffed.begin(began, began.plusSeconds(10_800));
    var read = staffed.as(people.fia(), resources, r -> r.read(session()));
    seen = "\"" + read.getEntityTag().getValue() + "\"";
  }

  @AtOnce.Changes("AttendanceResource.correct")
  @RepeatedTest(ROUNDS)
  void of_two_corrections_with_one_version_the_second_is_refused() throws Exception {
    var answers =
        AtOnce.both(
            () -> corrects(people.fia(), people.max()),
            () -> corrects(people.kofi(), people.max()));
    assertThat(answers).extracting(Response::getStatus).containsExactlyInAnyOrder(201, 412);
  }

  @AtOnce.Changes("AttendanceResource.attest")
  @RepeatedTest(ROUNDS)
  void nobody_attests_a_sheet_that_is_corrected_at_the_same_moment() throws Exception {
    var answers =
        AtOnce.both(
            () -> staffed.as(people.fia(), resources, r -> r.attest(session(), seen)),
            () -> corrects(people.kofi(), people.noor()));
    assertThat(answers).extracting(Response::getStatus).containsExactlyInAnyOrder(201, 412);
  }

  private Response corrects(UserId who, UserId whom) {
    return staffed.as(
        who,
        resources,
        r -> r.correct(session(), whom.value(), seen, new NewCorrection(90, "By phone.")));
  }

  private UUID session() {
    return people.session().value();
  }
}
