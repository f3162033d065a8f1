package health.vesper.launch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * One-time passwords of RFC 6238 (six digits, 30 s, SHA-1), as an authenticator app computes them.
 */
public final class Totp {
  private static final long PERIOD = 30;

  private Totp() {}

  /** The code that is valid at this moment. */
  public static String at(String secret, Instant now) {
    return code(secret, step(now));
  }

  /** The number of the 30-second period that contains this moment. */
  public static long step(Instant now) {
    return now.getEpochSecond() / PERIOD;
  }

  /** The secret in the form that a person types into an authenticator app. */
  public static String base32(String secret) {
    var alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    var text = new StringBuilder();
    long buffer = 0;
    int bits = 0;
    for (byte b : secret.getBytes(StandardCharsets.UTF_8)) {
      buffer = (buffer << 8 | (b & 0xff)) & 0xffff_ffffL;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(alphabet.charAt((int) (buffer >> bits) & 31));
      }
    }
    if (bits > 0) {
      text.append(alphabet.charAt((int) (buffer << (5 - bits)) & 31));
    }
    return text.toString();
  }

  /** The code of one 30-second period. */
  public static String code(String secret, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int binary = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fff_ffff;
      return "%06d".formatted(binary % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
