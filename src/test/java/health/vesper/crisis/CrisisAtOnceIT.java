package health.vesper.crisis;

import static health.vesper.crisis.CrisisAnswers.code;
import static health.vesper.crisis.CrisisAnswers.current;
import static health.vesper.crisis.CrisisAnswers.view;
import static health.vesper.crisis.Disclosures.at;
import static health.vesper.crisis.Disclosures.disclosed;
import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.harness.AtOnce;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two who write one crisis record in the same moment: one is first, and the other learns of it. */
@ExtendWith(ArquillianExtension.class)
class CrisisAtOnceIT {
  private static final int ROUNDS = 8;

  @Inject CrisisSetup setup;

  private CrisisView crisis;

  @BeforeEach
  void fia_opened_a_crisis_about_max() {
    setup.begins();
    crisis = setup.opened();
  }

  @AtOnce.Changes("CrisisResource.revise")
  @RepeatedTest(ROUNDS)
  void of_two_who_save_one_version_the_second_reads_the_text_of_the_first() throws Exception {
    var texts =
        List.of(
            new DisclosureRecord("Fia's", "", "", null, "", ""),
            new DisclosureRecord("Kofi's", "", "", null, "", ""));
    var answers =
        AtOnce.both(
            () -> setup.fia().revises(crisis, texts.get(0)),
            () -> setup.kofi().revises(crisis, texts.get(1)));
    assertThat(answers).extracting(Response::getStatus).containsExactlyInAnyOrder(200, 412);
    int first = answers.get(0).getStatus() == 200 ? 0 : 1;
    assertThat(view(answers.get(first)).record()).isEqualTo(texts.get(first));
    assertThat(current(answers.get(1 - first)).record()).isEqualTo(texts.get(first));
  }

  @AtOnce.Changes("CrisisResource.close")
  @RepeatedTest(ROUNDS)
  void who_closes_and_who_saves_one_version_do_not_both_succeed() throws Exception {
    var answers =
        AtOnce.both(
            () -> setup.fia().closes(crisis, disclosed(at(setup.crisisTime().plusSeconds(30)))),
            () ->
                setup.kofi().revises(crisis, new DisclosureRecord("Kofi's", "", "", null, "", "")));
    if (answers.get(0).getStatus() == 200) {
      assertThat(code(answers.get(1))).isEqualTo("closed");
    } else {
      assertThat(code(answers.get(0))).isEqualTo("conflict");
      assertThat(answers.get(1).getStatus()).isEqualTo(200);
    }
  }
}
