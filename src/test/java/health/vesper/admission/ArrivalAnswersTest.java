package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.vesper.identity.UserId;
import health.vesper.platform.Problem;
import health.vesper.schedule.SessionId;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalAnswersTest {
  private static final Instant SIX = Instant.parse("2026-11-23T23:00:00Z");

  @Test
  void max_sits_at_home_and_may_come_in() {
    assertThat(at("12 Elm Street", "555 0100").refused()).isEmpty();
  }

  @Test
  void max_may_come_in_when_his_children_are_behind_the_wall() {
    assertThat(new ArrivalAnswers(false, true, true, "at home", "555 0100").refused()).isEmpty();
  }

  @Test
  void max_drives_and_is_asked_to_stop_first() {
    assertThat(new ArrivalAnswers(true, true, false, "I-90", "555 0100").refused())
        .map(Problem::code)
        .contains("driving");
  }

  @Test
  void somebody_who_says_no_place_is_asked_for_one() {
    for (var place : new String[] {null, "", "   ", "x".repeat(201)}) {
      assertThat(at(place, "555 0100").refused()).map(Problem::code).contains("location");
    }
  }

  @Test
  void somebody_who_gives_no_number_is_asked_for_one() {
    for (var number : new String[] {null, "", " 1 ", "5".repeat(41)}) {
      assertThat(at("at home", number).refused()).map(Problem::code).contains("call-back");
    }
  }

  @Test
  void no_refusal_repeats_what_somebody_typed() {
    var refusal = at("x".repeat(201), "555 0100").refused().orElseThrow();
    assertThat(refusal.detail()).doesNotContain("xxx");
  }

  @Test
  void the_newest_answers_count() {
    var arrival =
        new Arrival(
            new SessionId(new UUID(0, 1)), new UserId(new UUID(0, 2)), at("home", "555 0100"), SIX);
    arrival.answer(at(" the library ", " 555 0199 "), SIX.plusSeconds(60));
    assertThat(arrival.answers()).isEqualTo(at("the library", "555 0199"));
    assertThat(arrival.answeredAt()).isEqualTo(SIX.plusSeconds(60));
  }

  @Test
  void an_arrival_never_holds_answers_that_let_nobody_in() {
    assertThatThrownBy(
            () ->
                new Arrival(
                    new SessionId(new UUID(0, 1)),
                    new UserId(new UUID(0, 2)),
                    at("", "555 0100"),
                    SIX))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static ArrivalAnswers at(String place, String number) {
    return new ArrivalAnswers(true, true, true, place, number);
  }
}
