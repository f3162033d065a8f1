package health.vesper.crisis;

import static health.vesper.crisis.Disclosures.at;
import static health.vesper.crisis.Disclosures.disclosed;
import static health.vesper.crisis.Disclosures.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.crisis.CrisisSetup.Somebody;
import health.vesper.harness.Tables;
import health.vesper.identity.Role;
import health.vesper.platform.KeyRotation;
import health.vesper.platform.Problem;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the crisis in the room to the list of open records. */
@ExtendWith(ArquillianExtension.class)
class CrisesIT {
  @Inject CrisisSetup setup;
  @Inject Tables tables;

  private Somebody fia;
  private Somebody kofi;
  private Somebody hanne;
  private Somebody max;

  @BeforeEach
  void the_session_is_running_and_max_gave_his_location() {
    setup.begins();
    fia = setup.fia();
    kofi = setup.kofi();
    hanne = setup.hanne();
    max = setup.max();
  }

  @Test
  void opening_a_crisis_in_the_room_opens_one_record_also_when_the_event_is_repeated() {
    setup.opened();
    fia.opensCrisis(max, setup.crisisTime());
    assertThat(fia.reads()).hasSize(1);
    kofi.opensCrisis(max, Instant.now());
    assertThat(fia.reads())
        .as("a later one around the same person is another one, and comes first")
        .extracting(CrisisView::openedBy)
        .containsExactly("Kofi Lindqvist", "Fia Moreno");
  }

  @Test
  void the_card_shows_the_location_and_the_contact_of_max_and_the_record_begins_with_fias_name() {
    var crisis = setup.opened();
    assertThat(crisis.card())
        .isEqualTo(
            new CrisisCard(
                "Max Arden",
                "Max A.",
                "12 Elm Street",
                null,
                "555 0100",
                "Ruth Arden",
                "555 0142",
                "911",
                "988"));
    assertThat(crisis.record())
        .isEqualTo(new DisclosureRecord("", "", "Fia Moreno, LPC", null, "", ""));
    assertThat(crisis.openedAt()).isEqualTo(setup.crisisTime().truncatedTo(ChronoUnit.MICROS));
    assertThat(crisis.closed()).isNull();
    assertThat(hanne.reads()).as("the supervisor reads it").hasSize(1);
  }

  @Test
  void the_card_has_the_emergency_number_of_the_place_where_max_is() {
    setup.names("US-AK", "Alaska", "907 555 0911");
    max.isAtHomeIn("US-AK");
    var card = setup.opened().card();
    assertThat(card.place()).isEqualTo("Alaska");
    assertThat(card.localNumber()).isEqualTo("907 555 0911");
  }

  @Test
  void the_card_of_noor_who_gave_no_location_has_the_default_numbers() {
    kofi.opensCrisis(setup.noor(), setup.crisisTime());
    var crisis = kofi.reads().get(0);
    assertThat(crisis.card()).isEqualTo(CrisisCard.bare("Noor Haddad", "Noor H."));
    assertThat(crisis.record().discloser()).isEqualTo("Kofi Lindqvist");
  }

  @Test
  void people_who_do_not_work_with_the_group_get_the_answer_for_an_unknown_session() {
    var id = setup.opened().id();
    for (var who : List.of(max, setup.noor(), setup.ada(), setup.stranger())) {
      var answers =
          List.of(
              who.asksFor(setup.session()),
              who.asksFor(UUID.randomUUID()),
              who.asks(r -> r.revise(setup.session(), id, "\"0\"", whole())),
              who.asks(r -> r.close(setup.session(), id, "\"0\"", disclosed(whole()))),
              who.asks(r -> r.close(UUID.randomUUID(), id, null, null)));
      assertThat(answers).extracting(Response::getStatus).containsOnly(404);
      assertThat(answers).extracting(Response::getEntity).containsOnly(Problem.notFound());
      assertThat(who.owes()).isEmpty();
    }
    var elsewhere = setup.another(setup.crisisTime(), setup.crisisTime().plusSeconds(60)).value();
    assertThat(fia.asks(r -> r.revise(elsewhere, id, "\"0\"", whole())).getStatus())
        .as("another session of the same group")
        .isEqualTo(404);
  }

  @Test
  void a_person_without_the_keycloak_role_cannot_open_a_crisis_card() {
    setup.opened();
    for (var who : List.of(fia, kofi, hanne)) {
      var left = who.withOnly(Role.CLIENT, Role.ADMINISTRATOR);
      assertThat(left.asksFor(setup.session()).getStatus()).isEqualTo(404);
      assertThat(left.owes()).isEmpty();
    }
  }

  @Test
  void the_supervisor_reads_and_does_not_write() {
    var crisis = hanne.reads(setup.opened());
    assertThat(hanne.revises(crisis, whole()).getStatus()).isEqualTo(403);
    assertThat(hanne.closes(crisis, disclosed(whole())).getStatus()).isEqualTo(403);
  }

  @Test
  void the_trail_says_who_opened_it_who_read_it_once_and_who_closed_it() {
    var crisis = setup.opened();
    fia.reads();
    kofi.reads();
    kofi.reads();
    fia.revises(crisis, with(whole(), "nature", "Over"));
    fia.revises(fia.reads().get(0), with(whole(), "nature", "Overdose"));
    fia.closes(fia.reads().get(0), disclosed(whole()));
    assertThat(setup.trail("participant")).containsExactly("open-crisis by fia");
    assertThat(setup.trail("crisis-record"))
        .containsExactly("open by fia", "open by kofi", "revise by fia", "close by fia");
    assertThat(setup.trail("arrival"))
        .containsExactly("answer by max", "open by fia", "open by kofi");
  }

  @Test
  void an_open_record_stays_on_the_list_of_its_facilitators_long_after_the_session() {
    var longAgo = Instant.now().minus(Duration.ofDays(40));
    setup.begins(longAgo, longAgo.plusSeconds(60));
    var crisis = setup.opened();
    for (var who : List.of(fia, kofi, hanne)) {
      assertThat(who.owes())
          .singleElement()
          .satisfies(
              line -> {
                assertThat(line.sessionId()).isEqualTo(setup.session());
                assertThat(line.records()).isEqualTo(1);
              });
    }
    fia.closes(crisis, disclosed(whole()));
    assertThat(fia.owes()).isEmpty();
    assertThat(fia.reads()).hasSize(1);
  }

  @Test
  void a_text_copied_to_another_column_or_record_cannot_be_decrypted() {
    var first = setup.opened();
    kofi.opensCrisis(setup.noor(), Instant.now());
    var second = fia.reads().get(0).id();
    tables.change("update crisis set nature = discloser where id = ?1", first.id());
    assertThatThrownBy(fia::reads)
        .hasStackTraceContaining("crisis.nature of row " + first.id() + " cannot be opened");
    tables.change("update crisis set nature = null where id = ?1", first.id());
    tables.change(
        "update crisis set discloser = (select c.discloser from crisis c where c.id = ?1)"
            + " where id = ?2",
        first.id(),
        second);
    assertThatThrownBy(fia::reads)
        .hasStackTraceContaining("crisis.discloser of row " + second + " cannot be opened");
  }

  @Test
  void a_closed_record_can_be_read_after_a_rotation_of_the_keys() {
    var crisis = setup.opened();
    fia.closes(crisis, disclosed(whole()));
    KeyRotation.during(
        rotated -> {
          assertThat(fia.reads()).extracting(CrisisView::record).containsExactly(whole());
        });
  }

  private DisclosureRecord whole() {
    return at(setup.crisisTime().plusSeconds(60));
  }
}
