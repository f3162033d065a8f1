package health.vesper.crisis;

import static health.vesper.crisis.CrisisAnswers.blanks;
import static health.vesper.crisis.CrisisAnswers.code;
import static health.vesper.crisis.CrisisAnswers.current;
import static health.vesper.crisis.CrisisAnswers.view;
import static health.vesper.crisis.Disclosures.at;
import static health.vesper.crisis.Disclosures.disclosed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.crisis.CrisisSetup.Somebody;
import health.vesper.harness.Tables;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The record of an emergency disclosure. One person writes at a time. It is closed once, when it is
 * complete, and then it is protected.
 */
@ExtendWith(ArquillianExtension.class)
class DisclosureRecordIT {
  @Inject CrisisSetup setup;
  @Inject Tables tables;

  private Somebody fia;
  private Somebody kofi;

  @BeforeEach
  void the_session_is_running_and_max_gave_his_location() {
    setup.begins();
    fia = setup.fia();
    kofi = setup.kofi();
  }

  @Test
  void of_two_people_who_write_at_once_the_second_sees_the_text_of_the_first() {
    var crisis = setup.opened();
    var kofis = new DisclosureRecord("Dr. Amari", "", "Fia Moreno, LPC", null, "", "");
    var kept = kofi.revises(crisis, kofis);
    assertThat(kept.getStatus()).isEqualTo(200);
    assertThat(view(kept).record()).isEqualTo(kofis);
    assertThat(kept.getEntityTag().getValue()).isEqualTo("1");

    var late = fia.revises(crisis, whole());
    assertThat(late.getStatus()).isEqualTo(412);
    assertThat(current(late).record()).isEqualTo(kofis);
    assertThat(fia.revises(current(late), whole()).getStatus()).isEqualTo(200);
    assertThat(fia.closes(crisis, disclosed(whole())).getStatus()).isEqualTo(412);

    var blind = fia.asks(r -> r.revise(setup.session(), crisis.id(), null, whole()));
    assertThat(blind.getStatus()).isEqualTo(428);
  }

  @Test
  void a_record_with_any_empty_field_cannot_be_closed() {
    var crisis = setup.opened();
    assertThat(blanks(fia.closes(crisis, disclosed(DisclosureRecord.EMPTY))))
        .containsExactly(
            "recipient", "affiliation", "discloser", "disclosedAt", "nature", "disclosed");
    for (var blank : List.of("", " \n")) {
      assertThat(blanks(fia.closes(crisis, disclosed(with("recipient", blank)))))
          .containsExactly("recipient");
      assertThat(blanks(fia.closes(crisis, disclosed(with("affiliation", blank)))))
          .containsExactly("affiliation");
      assertThat(blanks(fia.closes(crisis, disclosed(with("discloser", blank)))))
          .containsExactly("discloser");
      assertThat(blanks(fia.closes(crisis, disclosed(with("nature", blank)))))
          .containsExactly("nature");
      assertThat(blanks(fia.closes(crisis, disclosed(with("disclosed", blank)))))
          .containsExactly("disclosed");
      assertThat(blanks(fia.closes(crisis, new CrisisClosing(CrisisOutcome.NONE, null, blank))))
          .containsExactly("reason");
    }
    assertThat(blanks(fia.closes(crisis, disclosed(at(null))))).containsExactly("disclosedAt");
    assertThat(fia.reads().get(0).closed()).isNull();
  }

  @Test
  void a_disclosure_time_cannot_be_in_the_future_or_long_before_the_crisis() {
    var crisis = setup.opened();
    var hour = Duration.ofHours(1);
    for (var wrong :
        List.of(Instant.now().plus(hour), setup.crisisTime().minus(hour).minusSeconds(1))) {
      var answer = fia.closes(crisis, disclosed(at(wrong)));
      assertThat(answer.getStatus()).isEqualTo(422);
      assertThat(code(answer)).isEqualTo("disclosed-at");
    }
    var before = disclosed(at(setup.crisisTime().minusSeconds(300)));
    assertThat(fia.closes(crisis, before).getStatus()).isEqualTo(200);
  }

  @Test
  void an_answer_that_is_too_long_or_has_no_outcome_is_not_stored() {
    var crisis = setup.opened();
    assertThat(code(fia.revises(crisis, with("recipient", "x".repeat(201)))))
        .isEqualTo("malformed");
    assertThat(code(fia.revises(crisis, with("nature", "x".repeat(2_001))))).isEqualTo("malformed");
    assertThat(code(fia.closes(crisis, new CrisisClosing(null, whole(), "why"))))
        .isEqualTo("malformed");
    var reason = new CrisisClosing(CrisisOutcome.NONE, null, "x".repeat(501));
    assertThat(code(fia.closes(crisis, reason))).isEqualTo("malformed");
  }

  @Test
  void a_complete_record_is_closed_once_and_then_no_longer_shows_the_location_of_max() {
    var crisis = setup.opened();
    var answer = kofi.closes(crisis, disclosed(whole()));
    assertThat(answer.getStatus()).isEqualTo(200);
    var closed = view(answer);
    assertThat(closed.record()).isEqualTo(whole());
    assertThat(closed.closed().by()).isEqualTo("Kofi Lindqvist");
    assertThat(closed.closed().outcome()).isEqualTo(CrisisOutcome.DISCLOSED);
    assertThat(closed.card()).isEqualTo(CrisisCard.bare("Max Arden", "Max A."));

    assertThat(code(fia.revises(closed, with("nature", "other")))).isEqualTo("closed");
    assertThat(fia.revises(closed, whole()).getStatus()).isEqualTo(409);
    assertThat(fia.closes(closed, disclosed(whole())).getStatus()).isEqualTo(409);
  }

  @Test
  void a_record_without_a_disclosure_keeps_the_reason() {
    var none = new CrisisClosing(CrisisOutcome.NONE, null, "He called his sister and was safe.");
    var closed = view(fia.closes(setup.opened(), none));
    assertThat(closed.closed().outcome()).isEqualTo(CrisisOutcome.NONE);
    assertThat(closed.closed().reason()).isEqualTo("He called his sister and was safe.");
  }

  @Test
  void the_database_protects_a_closed_record_and_closes_none_with_an_empty_field()
      throws Exception {
    var crisis = setup.opened();
    for (var half :
        List.of(
            "update crisis set outcome = 'disclosed', closed_at = now(), closed_by = opened_by where id = ?1",
            "update crisis set outcome = 'none', closed_at = now(), closed_by = opened_by where id = ?1",
            "update crisis set closed_at = now() where id = ?1")) {
      assertThatThrownBy(() -> tables.attempt(half, crisis.id()))
          .hasStackTraceContaining("crisis_");
    }
    fia.closes(crisis, disclosed(whole()));
    for (var change :
        List.of(
            "update crisis set nature = null where id = ?1",
            "update crisis set closed_at = null where id = ?1",
            "delete from crisis where id = ?1")) {
      assertThatThrownBy(() -> tables.attempt(change, crisis.id()))
          .hasStackTraceContaining("keeps this row");
    }
  }

  @Test
  void the_table_contains_no_readable_text_of_a_disclosure() {
    var crisis = setup.opened();
    fia.closes(crisis, disclosed(whole()));
    var row =
        tables.row(
            "select recipient, affiliation, discloser, nature, disclosed from crisis where id = ?1",
            crisis.id());
    assertThat(List.of(row).toString())
        .doesNotContain("Amari", "Harbor", "Fia", "overdose", "naloxone");
  }

  private DisclosureRecord whole() {
    return at(setup.crisisTime().plusSeconds(60));
  }

  private DisclosureRecord with(String field, String text) {
    return Disclosures.with(whole(), field, text);
  }
}
