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
 * One POST to Vesper. Its number shows when a batch is missing; its signature proves who sent it.
 * An empty batch shows that Keycloak is alive.
 *
 * @param epoch a new id with each start of Keycloak
 * @param seq counts up by one in the epoch, for each receiver; a larger step shows that events were
 *     dropped
 * @param sent when it was sent, in milliseconds since 1970
 * @param notices the events; the name is part of the JSON
 */
public record SignedBatch(String epoch, long seq, long sent, List<KeycloakEvent> notices) {
  /** The header with the signature. */
  public static final String SIGNATURE = "Vesper-Signature";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The JSON that is sent. */
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
