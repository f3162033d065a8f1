package health.vesper.platform;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The operator's settings from the environment ({@code VESPER_KEYS} is {@code vesper.keys}). The
 * keys and secrets of the demo are public; outside the demo the server does not start with them.
 */
public final class Settings {
  /** Base64 of "demo-only-key-never-in-productio". */
  static final String DEMO_KEYS = "1:ZGVtby1vbmx5LWtleS1uZXZlci1pbi1wcm9kdWN0aW8=";

  /** Base64 of "demo-only-fingerprints-never-prd". */
  static final String DEMO_FINGERPRINT_KEYS = "1:ZGVtby1vbmx5LWZpbmdlcnByaW50cy1uZXZlci1wcmQ=";

  static final String DEMO_CLIENT_SECRET = "demo-only-secret";
  static final String DEMO_EVENTS_SECRET = "demo-only-events-secret";
  static final String DEMO_WATCH_SECRET = "demo-only-watch-secret";

  private Settings() {}

  /** Whether this server runs the demo, with invented people and public secrets. */
  public static boolean demo() {
    return Boolean.parseBoolean(text("vesper.demo").orElse("false"));
  }

  /** The keys that encrypt clinical text. */
  static KeyList keys() {
    return keys("VESPER_KEYS", DEMO_KEYS);
  }

  /** The keys of fingerprints: note signatures, the audit trail, the addresses of guests. */
  static KeyList fingerprintKeys() {
    return keys("VESPER_FINGERPRINT_KEYS", DEMO_FINGERPRINT_KEYS);
  }

  private static KeyList keys(String setting, String demos) {
    var text = text(setting.toLowerCase(Locale.ROOT).replace('_', '.'));
    if (text.isEmpty() && !demo()) {
      throw new IllegalStateException(
          setting
              + " is not set: it is 1: and the base64 of 32 random bytes, e.g. from"
              + " `openssl rand -base64 32`");
    }
    return KeyList.parse(setting, text.orElse(demos));
  }

  /** Throws when the demo's public secrets are used outside the demo. Called once at the start. */
  public static void refusePublicSecrets() {
    refuseUnusableKeys();
    if (!demo()) {
      // A missing value means the demo's secret in oidc.json.
      refuse("oidc.client.secret", DEMO_CLIENT_SECRET, "the one of Vesper's client in your realm");
      refuse("oidc.watch.secret", DEMO_WATCH_SECRET, "the one of the client vesper-watch");
      refuse("vesper.events.secret", DEMO_EVENTS_SECRET, "one of your own, in Keycloak too");
    }
  }

  private static void refuseUnusableKeys() {
    var keys = keys();
    var fingerprintKeys = fingerprintKeys();
    if (keys.shares(fingerprintKeys)) {
      throw new IllegalStateException(
          "VESPER_FINGERPRINT_KEYS has a key that is in VESPER_KEYS, too: make another one");
    }
    for (var list : List.of(keys, fingerprintKeys)) {
      if (!demo()
          && (list.shares(parsed(DEMO_KEYS)) || list.shares(parsed(DEMO_FINGERPRINT_KEYS)))) {
        throw new IllegalStateException(
            list.setting() + " has a public key of the demo: set keys of your own");
      }
    }
  }

  private static KeyList parsed(String demos) {
    return KeyList.parse("the demo", demos);
  }

  private static void refuse(String name, String demos, String instead) {
    if (text(name).orElse(demos).equals(demos)) {
      throw new IllegalStateException(
          variable(name) + " is not set, or is the demo's public secret: set " + instead);
    }
  }

  /** The secret with which Keycloak signs its events. */
  public static String eventsSecret() {
    return text("vesper.events.secret").orElse(DEMO_EVENTS_SECRET);
  }

  /** The secret of Vesper's client for Keycloak's Admin REST API. */
  public static String watchSecret() {
    return text("oidc.watch.secret").orElse(DEMO_WATCH_SECRET);
  }

  public static Optional<String> text(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue(name, String.class)
        .filter(v -> !v.isBlank());
  }

  /**
   * A setting that is required.
   *
   * @param meaning what it is, for the error message
   */
  static String required(String name, String meaning) {
    return text(name)
        .orElseThrow(
            () -> new IllegalStateException(variable(name) + " is not set: it is " + meaning));
  }

  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  public static Duration seconds(String name, long otherwise) {
    return Duration.ofSeconds(text(name).map(Long::parseLong).orElse(otherwise));
  }
}
