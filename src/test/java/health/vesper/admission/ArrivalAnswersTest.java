package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.schedule.Place;
import health.vesper.schedule.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalAnswersTest {
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");

  @Test
  void max_is_at_home_and_may_enter() {
    assertThat(at("12 Elm Street", "555 0100").refused()).isEmpty();
  }

  @Test
  void max_may_enter_when_his_children_are_in_another_room() {
    assertThat(
            new ArrivalAnswers(
                    false, true, true, "at home", "555 0100", null, "Ruth Arden", "555 0142")
                .refused())
        .isEmpty();
  }

  @Test
  void max_drives_and_is_asked_to_stop_first() {
    assertThat(
            new ArrivalAnswers(
                    true, true, false, "I-90", "555 0100", null, "Ruth Arden", "555 0142")
                .refused())
        .map(Problem::code)
        .contains("driving");
  }

  @Test
  void a_client_who_gives_no_location_is_asked_for_one() {
    for (var place : new String[] {null, "", "   ", "x".repeat(201)}) {
      assertThat(at(place, "555 0100").refused()).map(Problem::code).contains("location");
    }
  }

  @Test
  void a_client_who_gives_no_number_is_asked_for_one() {
    for (var number : new String[] {null, "", " 1 ", "5".repeat(41)}) {
      assertThat(at("at home", number).refused()).map(Problem::code).contains("call-back");
    }
  }

  @Test
  void a_client_who_names_no_emergency_contact_is_asked_for_one() {
    for (var name : new String[] {null, "", "  ", "x".repeat(101)}) {
      assertThat(with(name, "555 0142").refused()).map(Problem::code).contains("contact-name");
    }
    for (var phone : new String[] {null, "", "12", "5".repeat(41)}) {
      assertThat(with("Ruth", phone).refused()).map(Problem::code).contains("contact-phone");
    }
  }

  @Test
  void a_person_chooses_one_of_the_programs_locations_if_there_are_any() {
    var places = List.of(new Place("US-NY", "New York", "911"));
    assertThat(in("US-NY").refusedFor(places)).isEmpty();
    for (var elsewhere : new String[] {null, "", "US-TX", "us-ny"}) {
      assertThat(in(elsewhere).refusedFor(places)).map(Problem::code).contains("place");
      assertThat(in(elsewhere).refusedFor(List.of())).isEmpty();
    }
    assertThat(in("US-NY").in(places).place()).isEqualTo("US-NY");
    assertThat(in("US-TX").in(List.of()).place()).isNull();
  }

  @Test
  void no_refusal_repeats_the_entered_text() {
    var refusal = at("x".repeat(201), "555 0100").refused().orElseThrow();
    assertThat(refusal.detail()).doesNotContain("xxx");
  }

  @Test
  void the_newest_arrival_answers_count() {
    var arrival =
        new Arrival(
            new SessionId(new UUID(0, 1)), new UserId(new UUID(0, 2)), at("home", "555 0100"), SIX);
    arrival.answer(at(" the library ", " 555 0199 "), SIX.plusSeconds(60));
    assertThat(arrival.answers()).isEqualTo(at("the library", "555 0199"));
    assertThat(arrival.answeredAt()).isEqualTo(SIX.plusSeconds(60));
  }

  @Test
  void an_arrival_never_stores_answers_that_prevent_entry() {
    assertThatThrownBy(
            () ->
                new Arrival(
                    new SessionId(new UUID(0, 1)),
                    new UserId(new UUID(0, 2)),
                    at("", "555 0100"),
                    SIX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ArrivalAnswers with(String contactName, String contactPhone) {
    return new ArrivalAnswers(
        true, true, true, "at home", "555 0100", null, contactName, contactPhone);
  }

  private static ArrivalAnswers in(String place) {
    return new ArrivalAnswers(
        true, true, true, "at home", "555 0100", place, "Ruth Arden", "555 0142");
  }

  private static ArrivalAnswers at(String place, String number) {
    return new ArrivalAnswers(true, true, true, place, number, null, "Ruth Arden", "555 0142");
  }
}
