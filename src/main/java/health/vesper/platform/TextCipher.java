package health.vesper.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps clinical text unreadable at rest (45 CFR 164.312(a)(2)(iv)): AES-256-GCM, a fresh nonce for
 * every value, the nonce in front. One key, from {@code VESPER_KEY} (base64 of 32 bytes); never
 * logged, never in the database.
 */
public final class TextCipher {
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private TextCipher(byte[] key) {
    if (key.length != 32) {
      throw new IllegalArgumentException("VESPER_KEY must be the base64 of exactly 32 bytes");
    }
    this.key = new SecretKeySpec(key, "AES");
  }

  public static TextCipher withKey(String base64) {
    return new TextCipher(Base64.getDecoder().decode(base64));
  }

  /** The vault of this server, from its settings. */
  public static TextCipher ofServer() {
    return Holder.SERVER;
  }

  public String seal(String text) {
    try {
      var nonce = new byte[NONCE_BYTES];
      RANDOM.nextBytes(nonce);
      var plain = text.getBytes(StandardCharsets.UTF_8);
      var sealed = Arrays.copyOf(nonce, NONCE_BYTES + plain.length + TAG_BITS / Byte.SIZE);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.doFinal(plain, 0, plain.length, sealed, NONCE_BYTES);
      return Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal", e);
    }
  }

  /** Opens what {@link #seal} made; throws when it was altered or sealed with another key. */
  public String open(String sealed) {
    try {
      var bytes = Base64.getDecoder().decode(sealed);
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG_BITS, bytes, 0, NONCE_BYTES));
      return new String(
          cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot open: altered, or sealed with another key", e);
    }
  }

  /** A digest only this key can make: tells whether a text was changed without telling the text. */
  public String fingerprint(String text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(
          new SecretKeySpec(
              MessageDigest.getInstance("SHA-256").digest(key.getEncoded()), "HmacSHA256"));
      return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot fingerprint", e);
    }
  }

  /** Read once, on first use: a converter is built by Hibernate and cannot be told. */
  private static final class Holder {
    static final TextCipher SERVER = withKey(Settings.key());
  }
}
