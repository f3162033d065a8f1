package health.vesper.platform;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What the operator sets, from the environment ({@code VESPER_KEY} is {@code vesper.key}). The
 * demo's own key and secrets are public: outside the demo they are refused and the server does not
 * start.
 */
public final class Settings {
  static final String DEMO_KEY = "ZGVtby1vbmx5LWtleS1uZXZlci1pbi1wcm9kdWN0aW8=";
  static final String DEMO_CLIENT_SECRET = "demo-only-secret";
  static final String DEMO_EVENTS_SECRET = "demo-only-events-secret";
  static final String DEMO_WATCH_SECRET = "demo-only-watch-secret";

  private Settings() {}

  /** Whether this server runs the demo: invented people, public secrets, nothing real. */
  public static boolean demo() {
    return Boolean.parseBoolean(text("vesper.demo").orElse("false"));
  }

  /** The key for clinical text. */
  public static String key() {
    var key = text("vesper.key");
    if (demo()) {
      return key.orElse(DEMO_KEY);
    }
    if (key.isEmpty()) {
      throw new IllegalStateException(
          "VESPER_KEY is not set: it is the base64 of 32 random bytes, e.g. from `openssl rand -base64 32`");
    }
    if (key.get().equals(DEMO_KEY)) {
      throw new IllegalStateException("VESPER_KEY is the demo's public key: set one of your own");
    }
    return key.get();
  }

  /**
   * Refuses to run on the demo's public secrets; called once at boot, before anything is served.
   */
  public static void refusePublicSecrets() {
    var unused = TextCipher.withKey(key());
    if (!demo()) {
      // What is not set falls back to the demo's in oidc.json.
      refuse("oidc.client.secret", DEMO_CLIENT_SECRET, "the one of Vesper's client in your realm");
      refuse("oidc.watch.secret", DEMO_WATCH_SECRET, "the one of the client vesper-watch");
      refuse("vesper.events.secret", DEMO_EVENTS_SECRET, "one of your own, in Keycloak too");
    }
  }

  private static void refuse(String name, String demos, String instead) {
    if (text(name).orElse(demos).equals(demos)) {
      throw new IllegalStateException(
          variable(name) + " is not set, or is the demo's public secret: set " + instead);
    }
  }

  /** What Keycloak signs its news with. */
  public static String eventsSecret() {
    return text("vesper.events.secret").orElse(DEMO_EVENTS_SECRET);
  }

  /** The secret of the client that Vesper asks Keycloak with. */
  public static String watchSecret() {
    return text("oidc.watch.secret").orElse(DEMO_WATCH_SECRET);
  }

  public static Optional<String> text(String name) {
    return ConfigProvider.getConfig()
        .getOptionalValue(name, String.class)
        .filter(v -> !v.isBlank());
  }

  /**
   * What a server cannot run without.
   *
   * @param meaning what it is, for whoever has to set it
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
