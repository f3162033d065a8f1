package health.vesper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** What is believed in Keycloak's name, and what is not. */
class WebhookVerifierTest {
  private static final Instant SIX = Instant.parse("2026-11-24T18:00:00Z");
  private static final String SECRET = "between-the-two-of-us";

  private final WebhookVerifier mail = new WebhookVerifier(SECRET);
  private Instant now = SIX;

  @Test
  void a_signed_beat_is_taken_and_the_first_one_says_that_something_may_have_been_missed() {
    assertThat(told("a", 1)).isEqualTo("taken, missed");
    assertThat(told("a", 2)).isEqualTo("taken");
  }

  @Test
  void a_gap_in_the_numbers_is_noticed_and_so_is_keycloaks_restart() {
    told("a", 1);
    assertThat(told("a", 3)).isEqualTo("taken, missed");
    assertThat(told("a", 4)).isEqualTo("taken");
    assertThat(told("b", 1)).isEqualTo("taken, missed");
    assertThat(told("b", 2)).isEqualTo("taken");
  }

  @Test
  void what_was_said_once_is_not_taken_again() {
    told("a", 1);
    told("a", 2);
    assertThat(told("a", 2)).isEqualTo("repeated");
    assertThat(told("a", 1)).isEqualTo("repeated");
  }

  @Test
  void after_a_restart_nothing_old_can_be_said_again() {
    var before = body("a", 7, SIX);
    assertThat(told(before, sign(before, SECRET))).isEqualTo("taken, missed");
    told("b", 1);
    assertThat(told(before, sign(before, SECRET))).isEqualTo("repeated");
    now = SIX.plus(WebhookVerifier.MAX_AGE).plusMillis(1);
    assertThat(told(before, sign(before, SECRET))).isEqualTo("late");
  }

  @Test
  void a_wrong_signature_or_none_is_refused() {
    var body = body("a", 1, SIX);
    assertThat(told(body, sign(body, "guessed"))).isEqualTo("forged");
    assertThat(told(body, null)).isEqualTo("forged");
    assertThat(told(body, "")).isEqualTo("forged");
    assertThat(told(body, sign(body, SECRET) + "0")).isEqualTo("forged");
    assertThat(told(body("a", 2, SIX), sign(body, SECRET))).isEqualTo("forged");
  }

  @Test
  void what_was_sent_more_than_a_minute_ago_or_from_now_is_refused() {
    now = SIX.plus(WebhookVerifier.MAX_AGE);
    assertThat(told(body("a", 1, SIX))).isEqualTo("taken, missed");
    now = now.plusMillis(1);
    assertThat(told(body("a", 2, SIX))).isEqualTo("late");
    assertThat(told(body("a", 2, now.plus(WebhookVerifier.MAX_AGE).plusMillis(1))))
        .isEqualTo("late");
  }

  @Test
  void more_than_64_kilobytes_are_not_even_looked_at() {
    var body =
        (text("a", 1, SIX) + " ".repeat(WebhookVerifier.MAX_BYTES))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(told(body)).isEqualTo("too-long");
    var longest = text("a", 1, SIX);
    longest += " ".repeat(WebhookVerifier.MAX_BYTES - longest.length());
    assertThat(told(longest.getBytes(StandardCharsets.UTF_8))).isEqualTo("taken, missed");
  }

  @Test
  void what_is_signed_but_no_envelope_is_refused_without_a_noise() {
    for (var text : new String[] {"", "null", "[]", "{}", "{\"epoch\":null,\"seq\":1}", "{\"ep"}) {
      assertThat(told(text.getBytes(StandardCharsets.UTF_8))).as(text).isEqualTo("malformed");
    }
  }

  @Test
  void a_silence_begins_after_three_seconds_and_is_told_once_it_is_over() {
    var hearing = new EventLiveness(SIX);
    assertThat(hearing.isSilent(SIX.plusSeconds(3))).isFalse();
    assertThat(hearing.isSilent(SIX.plusMillis(3_001))).isTrue();
    assertThat(hearing.received(SIX, SIX.plusSeconds(4))).isTrue();
    assertThat(hearing.received(SIX, SIX.plusSeconds(7))).isFalse();
    assertThat(hearing.received(SIX, SIX.plus(Duration.ofSeconds(11)))).isTrue();
  }

  private String told(String epoch, long seq) {
    return told(body(epoch, seq, now));
  }

  private String told(byte[] body) {
    return told(body, sign(body, SECRET));
  }

  private String told(byte[] body, String signature) {
    var verdict = mail.receive(body, signature, now);
    if (verdict instanceof WebhookVerifier.Verdict.Accepted taken) {
      return taken.missed() ? "taken, missed" : "taken";
    }
    return ((WebhookVerifier.Verdict.Rejected) verdict).reason();
  }

  private static byte[] body(String epoch, long seq, Instant sent) {
    return text(epoch, seq, sent).getBytes(StandardCharsets.UTF_8);
  }

  private static String text(String epoch, long seq, Instant sent) {
    return "{\"epoch\":\"%s\",\"seq\":%d,\"sent\":%d,\"notices\":[]}"
        .formatted(epoch, seq, sent.toEpochMilli());
  }

  private static String sign(byte[] body, String secret) {
    try {
      var mac = javax.crypto.Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
