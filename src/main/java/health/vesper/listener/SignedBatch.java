package health.vesper.listener;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One post to Vesper: numbered, so that a missing one shows, and signed, so that nobody else can
 * write one. Empty, it is a beat.
 *
 * @param epoch one per start of Keycloak
 * @param seq counts up by one within the epoch, for each receiver; by two or more where something
 *     was dropped
 * @param sent in milliseconds since 1970
 */
public record SignedBatch(String epoch, long seq, long sent, List<KeycloakEvent> notices) {
  /** The header with the signature. */
  public static final String SIGNATURE = "Vesper-Signature";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** As it travels. */
  public byte[] body() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** HMAC-SHA256 of a body, in hexadecimal. */
  public static String sign(byte[] body, String secret) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
