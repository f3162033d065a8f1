package health.vesper.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import health.vesper.platform.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Checks what is posted in Keycloak's name before anything of it is believed: signed with our
 * secret, sent within the last minute, and numbered higher than all that came before it in its
 * epoch. An epoch is forgotten when a minute has passed since its last post: by then no post of it
 * can be told again.
 */
final class WebhookVerifier {
  static final int LONGEST = 64 * 1024;
  static final Duration WINDOW = Duration.ofSeconds(60);

  private final byte[] secret;
  private final Map<String, Epoch> epochs = new HashMap<>();

  WebhookVerifier(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** What became of a post. */
  sealed interface Verdict {
    /**
     * It is Keycloak's.
     *
     * @param missed the first of its epoch, or one before it is missing
     */
    record Taken(EventBatch news, boolean missed) implements Verdict {}

    /**
     * It is not, or not any more.
     *
     * @param reason a tag for the metric; the sender is told nothing
     */
    record Hostile(String reason) implements Verdict {}
  }

  Verdict receive(byte[] body, String signature, Instant now) {
    if (body.length > LONGEST) {
      return new Verdict.Hostile("too-long");
    }
    if (!isSigned(body, signature)) {
      return new Verdict.Hostile("forged");
    }
    EventBatch news;
    try {
      news = Json.mapper().readValue(body, EventBatch.class);
    } catch (JsonProcessingException notOurs) {
      return new Verdict.Hostile("malformed");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (news == null) {
      return new Verdict.Hostile("malformed");
    }
    if (Duration.between(news.sentAt(), now).abs().compareTo(WINDOW) > 0) {
      return new Verdict.Hostile("late");
    }
    return inOrder(news, now);
  }

  private synchronized Verdict inOrder(EventBatch news, Instant now) {
    epochs.values().removeIf(e -> Duration.between(e.lastSent, now).compareTo(WINDOW) > 0);
    var epoch = epochs.get(news.epoch());
    if (epoch != null && news.seq() <= epoch.lastSeq) {
      return new Verdict.Hostile("repeated");
    }
    var missed = epoch == null || news.seq() != epoch.lastSeq + 1;
    epochs.put(news.epoch(), new Epoch(news.seq(), news.sentAt()));
    return new Verdict.Taken(news, missed);
  }

  /** In a time that tells nothing about how much of a guess was right. */
  private boolean isSigned(byte[] body, String signature) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var right = HexFormat.of().formatHex(mac.doFinal(body));
      return MessageDigest.isEqual(
          right.getBytes(StandardCharsets.US_ASCII),
          (signature == null ? "" : signature).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Epoch(long lastSeq, Instant lastSent) {}
}
