package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The hands of Max, Noor and Tessa, as one page received them. */
class HandsOracleTest {
  private static final Instant SIX = Instant.parse("2026-11-24T18:00:00Z");

  private final Findings findings = new Findings();
  private final HandsOracle hands = new HandsOracle();

  @Test
  void the_oracle_accepts_hands_that_stay_up_in_their_order() {
    shown(0, "max", "noor");
    shown(50, "max", "noor", "tessa");
    assertThat(judged()).isEmpty();
    assertThat(findings.counted("hands that stayed up")).isEqualTo(2);
  }

  @Test
  void a_hand_that_nobody_lowered_is_lost() {
    shown(0, "max", "noor");
    shown(50, "noor");
    assertThat(judged()).hasSize(1);
    assertThat(findings.of(Fault.LOST_HANDS)).isEqualTo(1);
  }

  @Test
  void a_hand_that_was_lowered_is_not_lost() {
    shown(0, "max", "noor");
    hands.mayGoDown("max", at(20), at(21));
    shown(50, "noor");
    assertThat(judged()).isEmpty();
  }

  @Test
  void two_hands_that_changed_places_are_misplaced() {
    shown(0, "max", "noor");
    shown(50, "noor", "max");
    assertThat(judged()).hasSize(1);
    assertThat(findings.of(Fault.MISPLACED_HANDS)).isEqualTo(1);
  }

  @Test
  void a_new_hand_goes_behind_the_hands_that_waited() {
    shown(0, "max");
    shown(50, "tessa", "max");
    assertThat(judged()).hasSize(1);
    assertThat(findings.of(Fault.MISPLACED_HANDS)).isEqualTo(1);
  }

  @Test
  void a_hand_that_was_lowered_and_raised_again_waits_behind() {
    shown(0, "max", "noor");
    hands.mayGoDown("max", at(20), at(21));
    shown(50, "noor", "max");
    assertThat(judged()).isEmpty();
  }

  @Test
  void a_hand_that_was_up_all_through_a_crash_must_be_up_after_it() {
    shown(0, "max");
    shown(98, "max", "noor");
    hands.mayGoDownIfNewAt("max", at(97), at(100));
    hands.mayGoDownIfNewAt("noor", at(97), at(100));
    shown(140);
    assertThat(judged()).hasSize(1).first().asString().contains("max is not up");
  }

  private void shown(long second, String... up) {
    hands.shown("Ruth", at(second), List.of(up));
  }

  private List<String> judged() {
    hands.judge(findings);
    return findings.complaints();
  }

  private static Instant at(long second) {
    return SIX.plusSeconds(second);
  }
}
