package health.vesper.platform;

import health.vesper.harness.TestKeys;
import java.util.function.Consumer;

/**
 * The server as it is after a restart with other keys, for a while: then the keys are as before.
 * Both keys of {@link TestKeys} stay known, so that nothing is lost to other tests.
 */
public final class KeyRotation {
  private KeyRotation() {}

  /** A new key is in front of each list, the old one behind it, while this runs. */
  public static void during(Consumer<KeyRotation> meanwhile) {
    use(TestKeys.ROTATED_KEYS, TestKeys.ROTATED_FINGERPRINT_KEYS);
    try {
      meanwhile.accept(new KeyRotation());
    } finally {
      use(TestKeys.KEYS, TestKeys.FINGERPRINT_KEYS);
    }
  }

  /** The operator deletes the retired key of texts. */
  public void forgetsTheRetiredKey() {
    use(TestKeys.KEYS_WITHOUT_RETIRED, TestKeys.ROTATED_FINGERPRINT_KEYS);
  }

  private static void use(String keys, String fingerprintKeys) {
    System.setProperty("vesper.keys", keys);
    System.setProperty("vesper.fingerprint.keys", fingerprintKeys);
    TextCipher.reread();
    Fingerprints.reread();
  }
}
