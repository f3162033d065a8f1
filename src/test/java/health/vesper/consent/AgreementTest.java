package health.vesper.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.consent.AgreementResource.AgreementAnswer;
import health.vesper.platform.Problem;
import health.vesper.schedule.ProgramId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Instant NOON = Instant.parse("2026-11-23T17:00:00Z");
  private static final Agreement FIRST =
      new Agreement(new ProgramId(new UUID(0, 1)), GroundRules.TITLE, GroundRules.TEXT, NOON);

  @Test
  void a_changed_text_is_a_new_version_and_the_first_version_stays_unchanged() {
    var second = FIRST.reworded("The same, shorter", "Be kind.", NOON.plusSeconds(60));
    assertThat(second.wording().version()).isEqualTo(2);
    assertThat(second.wording().id()).isNotEqualTo(FIRST.wording().id());
    assertThat(FIRST.wording().text()).isEqualTo(GroundRules.TEXT);
  }

  @Test
  void nobody_is_asked_to_agree_to_an_empty_page() {
    assertThatThrownBy(() -> FIRST.reworded("Rules", " ", NOON))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void max_agrees_to_the_version_that_counts() {
    assertThat(new AgreementAnswer(2, true).refusedFor(Optional.of(2))).isEmpty();
  }

  @Test
  void max_read_an_older_version_and_is_asked_again() {
    assertThat(new AgreementAnswer(1, true).refusedFor(Optional.of(2)))
        .map(Problem::code)
        .contains("outdated");
  }

  @Test
  void an_answer_of_no_is_no_agreement() {
    assertThat(new AgreementAnswer(2, false).refusedFor(Optional.of(2)))
        .map(Problem::code)
        .contains("not-accepted");
  }

  @Test
  void a_program_without_ground_rules_asks_for_no_agreement() {
    assertThat(new AgreementAnswer(0, true).refusedFor(Optional.empty()))
        .map(Problem::code)
        .contains("not-found");
  }

  @Test
  void the_ground_rules_say_what_the_field_says() {
    assertThat(GroundRules.TEXT)
        .contains("alone in a private space", "headphones", "not driving", "do not record")
        .contains("What is said here stays here");
  }
}
