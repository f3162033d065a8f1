package health.vesper.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.vesper.platform.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the oracle learns about Max's hand. */
class HandTest {
  private static final Instant SIX = Instant.parse("2026-11-24T18:00:00Z");

  private final Findings findings = new Findings();
  private final HandsOracle oracle = new HandsOracle();
  private final Page page = new Page("Max", 3, new HandsOracle(), findings);
  private final List<String> said = new ArrayList<>();
  private final Hand hand = new Hand(oracle, said::add);

  @Test
  void a_hand_that_was_lowered_twice_without_an_answer_may_have_gone_down_the_first_time() {
    hears(welcomed("'max'"), at(0));
    oracle.shown("Noor", at(1), List.of("max"));
    hand.turn(page, at(10));
    oracle.shown("Noor", at(11), List.of());
    hand.turn(page, at(20));
    hears("{'type':'hands-changed','hands':[]}", at(25));
    hand.settle(page, at(25));
    oracle.judge(findings);
    assertThat(said).hasSize(2).allMatch(word -> word.contains("\"raised\":false"));
    assertThat(findings.complaints()).isEmpty();
  }

  @Test
  void a_hand_that_nobody_lowered_is_lost() {
    hears(welcomed("'max'"), at(0));
    oracle.shown("Noor", at(1), List.of("max"));
    oracle.shown("Noor", at(11), List.of());
    hand.settle(page, at(12));
    oracle.judge(findings);
    assertThat(findings.of(Fault.LOST_HANDS)).isEqualTo(1);
  }

  private static String welcomed(String hands) {
    var max = "{'id':'max','role':'client','seat':1,'microphone':false,'camera':false}";
    return "{'type':'welcomed','you':%1$s,'participants':[%1$s],'hands':[%2$s],'waiting':[],'own':{'stepOut':null},'chat':[]}"
        .formatted(max, hands);
  }

  private void hears(String message, Instant at) {
    try {
      page.hears(Json.mapper().readTree(message.replace('\'', '"')), at);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Instant at(long seconds) {
    return SIX.plusSeconds(seconds);
  }
}
