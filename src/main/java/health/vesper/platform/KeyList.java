package health.vesper.platform;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The keys of one setting, written as {@code id:base64,id:base64}. The first key is the current
 * one: it encrypts and signs. The others are retired: they only decrypt and check older texts. Each
 * result begins with the id of its key (Tink's prefix: a 1, then the id in four bytes).
 *
 * @param setting the name of the setting, for messages
 * @param keys at least one, each with its own id
 */
record KeyList(String setting, List<Key> keys) {
  private static final int KEY_BYTES = 32;
  private static final int PREFIX_BYTES = 5;
  private static final byte TINK = 1;
  private static final Pattern KEY = Pattern.compile("([1-9][0-9]{0,8}):(\\S+)");

  /** A key of 32 bytes. Its id is public and marks the texts that it made. */
  record Key(int id, SecretBytes secret) {}

  /** Makes a key of one of Tink's kinds. */
  interface TinkKey {
    com.google.crypto.tink.Key of(Key key) throws GeneralSecurityException;
  }

  KeyList {
    keys = List.copyOf(keys);
    if (keys.stream().map(Key::id).distinct().count() < keys.size()) {
      throw new IllegalArgumentException(setting + " has two keys with the same id");
    }
  }

  /** Parses a setting; throws when it is malformed. The message never has a key. */
  static KeyList parse(String setting, String text) {
    var keys = new ArrayList<Key>();
    for (var one : text.split(",", -1)) {
      keys.add(key(setting, one.strip()));
    }
    return new KeyList(setting, keys);
  }

  private static Key key(String setting, String text) {
    var parts = KEY.matcher(text);
    if (parts.matches()) {
      try {
        var bytes = Base64.getDecoder().decode(parts.group(2));
        if (bytes.length == KEY_BYTES) {
          return new Key(
              Integer.parseInt(parts.group(1)),
              SecretBytes.copyFrom(bytes, InsecureSecretKeyAccess.get()));
        }
      } catch (IllegalArgumentException e) {
        throw malformed(setting);
      }
    }
    throw malformed(setting);
  }

  private static IllegalArgumentException malformed(String setting) {
    return new IllegalArgumentException(
        setting
            + " must be a list of id:base64, separated by commas, the current key first; an id is"
            + " a number from 1 on, a key the base64 of exactly 32 bytes");
  }

  /** The current key. */
  Key current() {
    return keys.get(0);
  }

  /** These keys for Tink; it uses the current one for new texts. */
  @AccessesPartialKey
  KeysetHandle keyset(TinkKey kind) throws GeneralSecurityException {
    var keyset = KeysetHandle.newBuilder();
    for (var key : keys) {
      var entry = KeysetHandle.importKey(kind.of(key));
      keyset.addEntry(key.equals(current()) ? entry.makePrimary() : entry);
    }
    return keyset.build();
  }

  /** Whether both lists have a secret in common, whatever its ids are. */
  boolean shares(KeyList other) {
    return keys.stream()
        .anyMatch(
            mine ->
                other.keys.stream()
                    .anyMatch(their -> mine.secret().equalsSecretBytes(their.secret())));
  }

  /** Whether this is long enough and begins with Tink's prefix. */
  static boolean isPrefixed(byte[] made) {
    return made.length > PREFIX_BYTES && made[0] == TINK;
  }

  /**
   * Throws when the key that made this is not in the list.
   *
   * @param made what {@link #isPrefixed} accepts
   * @param what names it in the message
   */
  void requireKeyOf(byte[] made, String what) {
    var id = ByteBuffer.wrap(made).getInt(1);
    if (keys.stream().noneMatch(key -> key.id() == id)) {
      throw new IllegalStateException(
          "%s was made with key %d, which is not in %s: add it behind the current key, as %d:base64"
              .formatted(what, id, setting, id));
    }
  }

  /** Does not show the keys. */
  @Override
  public String toString() {
    return setting + " with the keys " + keys.stream().map(Key::id).toList();
  }
}
