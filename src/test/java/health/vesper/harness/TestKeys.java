package health.vesper.harness;

/**
 * The keys of the tests. They are public and used for nothing else. Each list has a retired key, so
 * that a test can rotate to it and back without losing what other tests wrote.
 */
public final class TestKeys {
  private static final String KEY_1 = "1:dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDE=";
  private static final String KEY_2 = "2:dGVzdC1vbmx5LWtleS1vZi10aGUtdGVzdHMtMDAwMDI=";
  private static final String FINGERPRINT_KEY_1 = "1:dGVzdC1vbmx5LWZpbmdlcnByaW50cy1rZXktMDAwMDE=";
  private static final String FINGERPRINT_KEY_2 = "2:dGVzdC1vbmx5LWZpbmdlcnByaW50cy1rZXktMDAwMDI=";

  public static final String KEYS = KEY_1 + "," + KEY_2;
  public static final String ROTATED_KEYS = KEY_2 + "," + KEY_1;

  /** The keys after a rotation that forgot the retired key. */
  public static final String KEYS_WITHOUT_RETIRED = KEY_2;

  public static final String FINGERPRINT_KEYS = FINGERPRINT_KEY_1 + "," + FINGERPRINT_KEY_2;
  public static final String ROTATED_FINGERPRINT_KEYS = FINGERPRINT_KEY_2 + "," + FINGERPRINT_KEY_1;

  private TestKeys() {}

  /** Gives the keys to the entities in a run without a server. */
  static void set() {
    System.setProperty("vesper.keys", KEYS);
    System.setProperty("vesper.fingerprint.keys", FINGERPRINT_KEYS);
  }
}
