package health.vesper.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** Which messages the server accepts as Keycloak's. */
class WebhookVerifierTest {
  private static final Instant SIX = Instant.parse("2026-11-24T18:00:00Z");
  private static final String SECRET = "between-the-two-of-us";

  private final WebhookVerifier mail = new WebhookVerifier(SECRET);
  private Instant now = SIX;

  @Test
  void the_server_accepts_a_signed_heartbeat_and_the_first_one_shows_a_possible_gap() {
    assertThat(verified("a", 1)).isEqualTo("taken, missed");
    assertThat(verified("a", 2)).isEqualTo("taken");
  }

  @Test
  void a_gap_in_the_numbers_is_noticed_and_so_is_keycloaks_restart() {
    verified("a", 1);
    assertThat(verified("a", 3)).isEqualTo("taken, missed");
    assertThat(verified("a", 4)).isEqualTo("taken");
    assertThat(verified("b", 1)).isEqualTo("taken, missed");
    assertThat(verified("b", 2)).isEqualTo("taken");
  }

  @Test
  void a_webhook_message_is_accepted_only_once() {
    verified("a", 1);
    verified("a", 2);
    assertThat(verified("a", 2)).isEqualTo("repeated");
    assertThat(verified("a", 1)).isEqualTo("repeated");
  }

  @Test
  void after_a_restart_old_messages_cannot_be_replayed() {
    var before = body("a", 7, SIX);
    assertThat(verified(before, sign(before, SECRET))).isEqualTo("taken, missed");
    verified("b", 1);
    assertThat(verified(before, sign(before, SECRET))).isEqualTo("repeated");
    now = SIX.plus(WebhookVerifier.MAX_AGE).plusMillis(1);
    assertThat(verified(before, sign(before, SECRET))).isEqualTo("late");
  }

  @Test
  void a_wrong_signature_or_none_is_refused() {
    var body = body("a", 1, SIX);
    assertThat(verified(body, sign(body, "guessed"))).isEqualTo("forged");
    assertThat(verified(body, null)).isEqualTo("forged");
    assertThat(verified(body, "")).isEqualTo("forged");
    assertThat(verified(body, sign(body, SECRET) + "0")).isEqualTo("forged");
    assertThat(verified(body("a", 2, SIX), sign(body, SECRET))).isEqualTo("forged");
  }

  @Test
  void messages_more_than_a_minute_old_or_ahead_are_refused() {
    now = SIX.plus(WebhookVerifier.MAX_AGE);
    assertThat(verified(body("a", 1, SIX))).isEqualTo("taken, missed");
    now = now.plusMillis(1);
    assertThat(verified(body("a", 2, SIX))).isEqualTo("late");
    assertThat(verified(body("a", 2, now.plus(WebhookVerifier.MAX_AGE).plusMillis(1))))
        .isEqualTo("late");
  }

  @Test
  void messages_over_64_kilobytes_are_refused_unread() {
    var body =
        (text("a", 1, SIX) + " ".repeat(WebhookVerifier.MAX_BYTES))
            .getBytes(StandardCharsets.UTF_8);
    assertThat(verified(body)).isEqualTo("too-long");
    var longest = text("a", 1, SIX);
    longest += " ".repeat(WebhookVerifier.MAX_BYTES - longest.length());
    assertThat(verified(longest.getBytes(StandardCharsets.UTF_8))).isEqualTo("taken, missed");
  }

  @Test
  void a_signed_body_that_is_no_event_is_refused_without_an_error() {
    for (var text : new String[] {"", "null", "[]", "{}", "{\"epoch\":null,\"seq\":1}", "{\"ep"}) {
      assertThat(verified(text.getBytes(StandardCharsets.UTF_8))).as(text).isEqualTo("malformed");
    }
  }

  @Test
  void a_silence_begins_after_three_seconds_and_its_end_is_reported_once() {
    var hearing = new EventLiveness(SIX);
    assertThat(hearing.isSilent(SIX.plusSeconds(3))).isFalse();
    assertThat(hearing.isSilent(SIX.plusMillis(3_001))).isTrue();
    assertThat(hearing.received(SIX, SIX.plusSeconds(4))).isTrue();
    assertThat(hearing.received(SIX, SIX.plusSeconds(7))).isFalse();
    assertThat(hearing.received(SIX, SIX.plus(Duration.ofSeconds(11)))).isTrue();
  }

  private String verified(String epoch, long seq) {
    return verified(body(epoch, seq, now));
  }

  private String verified(byte[] body) {
    return verified(body, sign(body, SECRET));
  }

  private String verified(byte[] body, String signature) {
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
