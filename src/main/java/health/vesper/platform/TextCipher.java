package health.vesper.platform;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.AesGcmParameters.Variant;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Encrypts clinical text at rest (45 CFR 164.312(a)(2)(iv)): AES-256-GCM by Tink, with the key's id
 * in front and the text's {@link TextLocation} as associated data. The keys come from {@code
 * VESPER_KEYS} ({@link KeyList}) and are never logged and never in the database.
 *
 * <p>After a rotation, older texts are decrypted with the retired key that made them. A text gets
 * the current key when its entity writes it next; a text that must not change keeps its key.
 */
public final class TextCipher {
  private static volatile TextCipher server;

  private final KeyList keys;
  private final Aead aead;

  private TextCipher(KeyList keys) {
    this.keys = keys;
    try {
      AeadConfig.register();
      this.aead =
          keys.keyset(TextCipher::key).getPrimitive(RegistryConfiguration.get(), Aead.class);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the keys of " + keys.setting() + " cannot be used", e);
    }
  }

  @AccessesPartialKey
  private static AesGcmKey key(KeyList.Key key) throws GeneralSecurityException {
    return AesGcmKey.builder()
        .setParameters(
            AesGcmParameters.builder()
                .setKeySizeBytes(32)
                .setIvSizeBytes(12)
                .setTagSizeBytes(16)
                .setVariant(Variant.TINK)
                .build())
        .setKeyBytes(key.secret())
        .setIdRequirement(key.id())
        .build();
  }

  /** Uses the keys of a setting in the format of {@link KeyList}. */
  public static TextCipher withKeys(String keys) {
    return new TextCipher(KeyList.parse("VESPER_KEYS", keys));
  }

  /** Uses the keys of this server, read once. It is static because entities have no injection. */
  public static TextCipher ofServer() {
    var known = server;
    if (known == null) {
      known = new TextCipher(Settings.keys());
      server = known;
    }
    return known;
  }

  /** Reads the settings again at the next use, as a restart does. For tests of a rotation. */
  static void reread() {
    server = null;
  }

  /**
   * Encrypts with the current key; null stays null.
   *
   * @param where the only place where the result can be decrypted
   */
  public EncryptedText encrypt(String text, TextLocation where) {
    if (text == null) {
      return null;
    }
    try {
      var made = aead.encrypt(text.getBytes(StandardCharsets.UTF_8), associated(where));
      return new EncryptedText(Base64.getEncoder().encodeToString(made));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot encrypt " + where, e);
    }
  }

  /**
   * Decrypts a text of this place with the key that encrypted it; null stays null.
   *
   * @throws IllegalStateException when the text was changed or comes from another place, or when
   *     its key is not in the settings; the message says which
   */
  public String decrypt(EncryptedText text, TextLocation where) {
    if (text == null) {
      return null;
    }
    try {
      var made = Base64.getDecoder().decode(text.ciphertext());
      if (!KeyList.isPrefixed(made)) {
        throw new GeneralSecurityException("not made by Tink");
      }
      keys.requireKeyOf(made, where.toString());
      return new String(aead.decrypt(made, associated(where)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IllegalStateException(
          where + " cannot be opened: it was changed, or copied from another row or column", e);
    }
  }

  private static byte[] associated(TextLocation where) {
    return (where.table() + "." + where.column() + "/" + where.row())
        .getBytes(StandardCharsets.UTF_8);
  }
}
