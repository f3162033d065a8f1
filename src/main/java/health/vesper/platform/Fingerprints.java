package health.vesper.platform;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.mac.HmacKey;
import com.google.crypto.tink.mac.HmacParameters;
import com.google.crypto.tink.mac.HmacParameters.HashType;
import com.google.crypto.tink.mac.HmacParameters.Variant;
import com.google.crypto.tink.mac.MacConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Makes keyed fingerprints of texts: HMAC-SHA256 by Tink, 52 characters of base64, with the key's
 * id in front. They show whether a text was changed, or whether two texts are equal, without
 * showing the text. The keys come from {@code VESPER_FINGERPRINT_KEYS} ({@link KeyList}) and differ
 * from the encryption keys.
 *
 * <p>A fingerprint is always checked with the key that made it. After a rotation that key stays in
 * the settings as a retired one.
 */
public final class Fingerprints {
  private static volatile Fingerprints server;

  private final KeyList keys;

  /** Makes fingerprints with the current key and checks them with any key. */
  private final Mac mac;

  /** One for each key, the current one first. */
  private final List<Mac> each = new ArrayList<>();

  private Fingerprints(KeyList keys) {
    this.keys = keys;
    try {
      MacConfig.register();
      this.mac = mac(keys);
      for (var key : keys.keys()) {
        each.add(mac(new KeyList(keys.setting(), List.of(key))));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of " + keys.setting() + " cannot be used", e);
    }
  }

  private static Mac mac(KeyList keys) throws GeneralSecurityException {
    return keys.keyset(Fingerprints::key).getPrimitive(RegistryConfiguration.get(), Mac.class);
  }

  @AccessesPartialKey
  private static HmacKey key(KeyList.Key key) throws GeneralSecurityException {
    return HmacKey.builder()
        .setParameters(
            HmacParameters.builder()
                .setKeySizeBytes(32)
                .setTagSizeBytes(32)
                .setHashType(HashType.SHA256)
                .setVariant(Variant.TINK)
                .build())
        .setKeyBytes(key.secret())
        .setIdRequirement(key.id())
        .build();
  }

  /** Uses the keys of a setting in the format of {@link KeyList}. */
  public static Fingerprints withKeys(String keys) {
    return new Fingerprints(KeyList.parse("VESPER_FINGERPRINT_KEYS", keys));
  }

  /** Uses the keys of this server. They are read once. */
  public static Fingerprints ofServer() {
    var known = server;
    if (known == null) {
      known = new Fingerprints(Settings.fingerprintKeys());
      server = known;
    }
    return known;
  }

  /** Reads the settings again at the next use, as a restart does. For tests of a rotation. */
  static void reread() {
    server = null;
  }

  /** The fingerprint of a text under the current key. */
  public String hmac(String text) {
    return hmac(mac, text);
  }

  /** The fingerprints of a text under every key, to find rows from before a rotation too. */
  public List<String> hmacUnderEachKey(String text) {
    return each.stream().map(one -> hmac(one, text)).toList();
  }

  private static String hmac(Mac mac, String text) {
    try {
      return Base64.getEncoder()
          .encodeToString(mac.computeMac(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot make a fingerprint", e);
    }
  }

  /**
   * Whether this fingerprint was made from this text, with the key that it names.
   *
   * @throws IllegalStateException when that key is not in the settings
   */
  public boolean matches(String text, String fingerprint) {
    try {
      var made = Base64.getDecoder().decode(fingerprint);
      if (!KeyList.isPrefixed(made)) {
        return false;
      }
      keys.requireKeyOf(made, "A fingerprint");
      mac.verifyMac(made, text.getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }
}
