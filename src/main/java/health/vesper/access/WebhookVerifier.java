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
 * Verifies a batch before it is used: it must be signed with the shared secret, sent within the
 * last minute, and have a higher number than every earlier batch of its epoch. An epoch is
 * forgotten one minute after its last batch, because none of its batches can be replayed after
 * that.
 */
final class WebhookVerifier {
  static final int MAX_BYTES = 64 * 1024;
  static final Duration MAX_AGE = Duration.ofSeconds(60);

  private final byte[] secret;
  private final Map<String, Epoch> epochs = new HashMap<>();

  WebhookVerifier(String secret) {
    this.secret = secret.getBytes(StandardCharsets.UTF_8);
  }

  /** The result of a check. */
  sealed interface Verdict {
    /**
     * The batch is from Keycloak.
     *
     * @param missed it is the first of its epoch, or a batch before it is missing
     */
    record Accepted(EventBatch batch, boolean missed) implements Verdict {}

    /**
     * The batch is forged, malformed, too old or repeated.
     *
     * @param reason a tag for the metric; the sender does not learn it
     */
    record Rejected(String reason) implements Verdict {}
  }

  Verdict receive(byte[] body, String signature, Instant now) {
    if (body.length > MAX_BYTES) {
      return new Verdict.Rejected("too-long");
    }
    if (!isSigned(body, signature)) {
      return new Verdict.Rejected("forged");
    }
    EventBatch batch;
    try {
      batch = Json.mapper().readValue(body, EventBatch.class);
    } catch (JsonProcessingException malformed) {
      return new Verdict.Rejected("malformed");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    if (batch == null) {
      return new Verdict.Rejected("malformed");
    }
    if (Duration.between(batch.sentAt(), now).abs().compareTo(MAX_AGE) > 0) {
      return new Verdict.Rejected("late");
    }
    return checkOrder(batch, now);
  }

  private synchronized Verdict checkOrder(EventBatch batch, Instant now) {
    epochs.values().removeIf(e -> Duration.between(e.lastSent, now).compareTo(MAX_AGE) > 0);
    var epoch = epochs.get(batch.epoch());
    if (epoch != null && batch.seq() <= epoch.lastSeq) {
      return new Verdict.Rejected("repeated");
    }
    var missed = epoch == null || batch.seq() != epoch.lastSeq + 1;
    epochs.put(batch.epoch(), new Epoch(batch.seq(), batch.sentAt()));
    return new Verdict.Accepted(batch, missed);
  }

  /** Compares in constant time, so that the duration says nothing about a guess. */
  private boolean isSigned(byte[] body, String signature) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      var expected = HexFormat.of().formatHex(mac.doFinal(body));
      return MessageDigest.isEqual(
          expected.getBytes(StandardCharsets.US_ASCII),
          (signature == null ? "" : signature).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private record Epoch(long lastSeq, Instant lastSent) {}
}
