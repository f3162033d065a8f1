package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public secrets of the demo do not work outside the demo. */
class SettingsTest {
  private static final List<String> NAMES =
      List.of(
          "vesper.demo",
          "vesper.keys",
          "vesper.fingerprint.keys",
          "oidc.client.secret",
          "oidc.watch.secret",
          "vesper.events.secret");
  private static final String OWN_KEYS = "1:" + base64(32, 1);
  private static final String OWN_FINGERPRINT_KEYS = "1:" + base64(32, 2);

  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void no_setting_is_set() {
    NAMES.forEach(name -> before.put(name, System.clearProperty(name)));
  }

  @AfterEach
  void all_settings_are_as_before() {
    before.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void the_demo_runs_with_the_public_secrets() {
    System.setProperty("vesper.demo", "true");
    assertThatCode(Settings::refusePublicSecrets).doesNotThrowAnyException();
  }

  @Test
  void a_server_with_secrets_of_its_own_runs() {
    secretsOfItsOwn();
    assertThatCode(Settings::refusePublicSecrets).doesNotThrowAnyException();
  }

  @Test
  void an_unset_secret_would_be_the_public_one() {
    ownKeys();
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("OIDC_CLIENT_SECRET");
  }

  @Test
  void the_public_secret_is_refused() {
    ownKeys();
    System.setProperty("oidc.client.secret", Settings.DEMO_CLIENT_SECRET);
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("OIDC_CLIENT_SECRET");
  }

  @Test
  void each_of_the_public_secrets_is_refused() {
    secretsOfItsOwn();
    System.setProperty("vesper.events.secret", Settings.DEMO_EVENTS_SECRET);
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("VESPER_EVENTS_SECRET");
    secretsOfItsOwn();
    System.clearProperty("oidc.watch.secret");
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("OIDC_WATCH_SECRET");
  }

  @Test
  void no_keys_and_the_demos_public_keys_are_refused() {
    secretsOfItsOwn();
    System.clearProperty("vesper.keys");
    assertRefused("VESPER_KEYS is not set");
    System.setProperty("vesper.keys", Settings.DEMO_KEYS);
    assertRefused("VESPER_KEYS has a public key of the demo");
    secretsOfItsOwn();
    System.clearProperty("vesper.fingerprint.keys");
    assertRefused("VESPER_FINGERPRINT_KEYS is not set");
    System.setProperty("vesper.fingerprint.keys", Settings.DEMO_FINGERPRINT_KEYS);
    assertRefused("VESPER_FINGERPRINT_KEYS has a public key of the demo");
  }

  @Test
  void a_public_key_is_refused_as_a_retired_one_too_and_under_another_id() {
    secretsOfItsOwn();
    System.setProperty("vesper.keys", OWN_KEYS + "," + Settings.DEMO_KEYS.replaceFirst("1:", "7:"));
    assertRefused("VESPER_KEYS has a public key of the demo");
  }

  @Test
  void texts_and_fingerprints_have_separate_keys() {
    secretsOfItsOwn();
    System.setProperty("vesper.fingerprint.keys", "5:" + base64(32, 3) + "," + OWN_KEYS);
    assertRefused("VESPER_FINGERPRINT_KEYS has a key that is in VESPER_KEYS, too");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void the_server_detects_unusable_keys_at_startup(String keys) {
    secretsOfItsOwn();
    System.setProperty("vesper.keys", keys);
    assertThatThrownBy(Settings::refusePublicSecrets)
        .hasMessageStartingWith("VESPER_KEYS ")
        .message()
        .doesNotContain(base64(32, 1));
  }

  static Stream<String> malformed() {
    return Stream.of(
        base64(32, 1),
        "1:" + base64(16, 1),
        "1:not base64",
        "0:" + base64(32, 1),
        "one:" + base64(32, 1),
        OWN_KEYS + ",",
        OWN_KEYS + ",1:" + base64(32, 3));
  }

  private static void assertRefused(String why) {
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining(why);
  }

  private static String base64(int bytes, int value) {
    var key = new byte[bytes];
    Arrays.fill(key, (byte) value);
    return Base64.getEncoder().encodeToString(key);
  }

  private static void ownKeys() {
    System.setProperty("vesper.keys", OWN_KEYS);
    System.setProperty("vesper.fingerprint.keys", OWN_FINGERPRINT_KEYS);
  }

  private static void secretsOfItsOwn() {
    ownKeys();
    System.setProperty("oidc.client.secret", "known to this realm only");
    System.setProperty("oidc.watch.secret", "known to the watch only");
    System.setProperty("vesper.events.secret", "known to this Keycloak only");
  }
}
