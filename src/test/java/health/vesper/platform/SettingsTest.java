package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is public in the demo opens nothing outside it. */
class SettingsTest {
  private static final List<String> NAMES =
      List.of(
          "vesper.demo",
          "vesper.key",
          "oidc.client.secret",
          "oidc.watch.secret",
          "vesper.events.secret");
  private static final String OWN_KEY = Base64.getEncoder().encodeToString(new byte[32]);

  @AfterEach
  void nothing_is_set() {
    NAMES.forEach(System::clearProperty);
  }

  @Test
  void the_demo_runs_on_what_is_public() {
    System.setProperty("vesper.demo", "true");
    assertThatCode(Settings::refusePublicSecrets).doesNotThrowAnyException();
  }

  @Test
  void a_server_with_secrets_of_its_own_runs() {
    secretsOfItsOwn();
    assertThatCode(Settings::refusePublicSecrets).doesNotThrowAnyException();
  }

  @Test
  void a_secret_that_is_not_set_would_be_the_public_one() {
    System.setProperty("vesper.key", OWN_KEY);
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("OIDC_CLIENT_SECRET");
  }

  @Test
  void the_public_secret_is_refused() {
    System.setProperty("vesper.key", OWN_KEY);
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
  void no_key_and_the_public_key_are_refused() {
    System.setProperty("oidc.client.secret", "known to this realm only");
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("VESPER_KEY");
    System.setProperty("vesper.key", Settings.DEMO_KEY);
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("VESPER_KEY");
  }

  @Test
  void a_key_of_another_length_is_noticed_at_boot_and_not_at_the_first_note() {
    System.setProperty("oidc.client.secret", "known to this realm only");
    System.setProperty("vesper.key", Base64.getEncoder().encodeToString(new byte[16]));
    assertThatThrownBy(Settings::refusePublicSecrets).hasMessageContaining("32 bytes");
  }

  private static void secretsOfItsOwn() {
    System.setProperty("vesper.key", OWN_KEY);
    System.setProperty("oidc.client.secret", "known to this realm only");
    System.setProperty("oidc.watch.secret", "known to the watch only");
    System.setProperty("vesper.events.secret", "known to this Keycloak only");
  }
}
