package health.vesper.admission;

import static health.vesper.admission.TestApplicant.SIX;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.admission.AdmissionDecision.AgreementMissing;
import health.vesper.admission.AdmissionDecision.AlreadyIn;
import health.vesper.admission.AdmissionDecision.ArrivalMissing;
import health.vesper.admission.AdmissionDecision.Ended;
import health.vesper.admission.AdmissionDecision.Full;
import health.vesper.admission.AdmissionDecision.Locked;
import health.vesper.admission.AdmissionDecision.NotEnrolled;
import health.vesper.admission.AdmissionDecision.Refusal;
import health.vesper.admission.AdmissionDecision.Removed;
import health.vesper.admission.AdmissionDecision.TooEarly;
import health.vesper.admission.AdmissionDecision.TooLate;
import health.vesper.platform.Problem;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A refused admission. Each refusal gives its reason, and a stranger's refusal gives none. */
class RefusalTest {
  @Test
  void a_session_of_another_group_gives_the_same_answer_as_an_unknown_session() {
    assertThat(new NotEnrolled().problem()).isEqualTo(Problem.notFound());
  }

  @Test
  void every_refusal_has_its_own_code_and_a_sentence() {
    var refusals =
        Map.<Refusal, Integer>of(
            new TooEarly(SIX), 425,
            new TooLate(SIX), 409,
            new Ended(), 409,
            new NotEnrolled(), 404,
            new Full(), 409,
            new Removed(), 403,
            new Locked(), 409,
            new AlreadyIn(), 409,
            new AgreementMissing(1), 409,
            new ArrivalMissing(), 409);
    assertThat(refusals.keySet().stream().map(no -> no.problem().code())).doesNotHaveDuplicates();
    refusals.forEach(
        (no, status) -> {
          assertThat(no.problem().status()).isEqualTo(status);
          assertThat(no.problem().title()).endsWith(".");
          assertThat(no.problem().detail()).endsWith(".");
        });
    assertThat(refusals.keySet().stream().map(Object::getClass))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Refusal.class.getPermittedSubclasses()).toList());
  }
}
