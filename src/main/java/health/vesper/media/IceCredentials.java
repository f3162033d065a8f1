package health.vesper.media;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Credentials that a relay (coturn with {@code use-auth-secret}) checks by itself: the name says
 * until when, the password proves that we said so. They name a participant, never a person.
 */
record IceCredentials(String username, String credential) {
  static IceCredentials issue(String secret, String participant, Instant now, Duration validFor) {
    var username = now.plus(validFor).getEpochSecond() + ":" + participant;
    try {
      // HMAC-SHA1 because that is what TURN servers speak
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var proof = mac.doFinal(username.getBytes(StandardCharsets.UTF_8));
      return new IceCredentials(username, Base64.getEncoder().encodeToString(proof));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA1", e);
    }
  }

  /** A credential is a secret: it does not belong into a log. */
  @Override
  public String toString() {
    return "IceCredentials[" + username + "]";
  }
}
