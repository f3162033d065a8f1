package health.vesper.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IceServersTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  @Test
  void each_participant_gets_credentials_that_the_relay_can_check() {
    var servers =
        IceServers.from(
                Optional.of("[{\"urls\":[\"stun:a.example\"]},{\"urls\":\"turn:b.example:3478\"}]"),
                Optional.of("north"))
            .of("max", NOW);

    assertThat(servers.get(0))
        .isEqualTo(new IceServer(servers.get(0).urls(), Optional.empty(), Optional.empty()));
    assertThat(servers.get(1).username()).hasValue("1700028800:max");
    // printf '1700028800:max' | openssl dgst -sha1 -hmac north -binary | base64
    assertThat(servers.get(1).credential()).hasValue("pM0Mvh6nctu9lIG5kVLm1vKBfNw=");
  }

  @Test
  void a_fixed_login_is_left_alone() {
    var servers =
        IceServers.from(
                Optional.of(
                    "[{\"urls\":\"turn:b.example\",\"username\":\"u\",\"credential\":\"c\"}]"),
                Optional.of("north"))
            .of("max", NOW);
    assertThat(servers.get(0).username()).hasValue("u");
    assertThat(servers.get(0).credential()).hasValue("c");
  }

  @Test
  void no_servers_are_an_empty_list() {
    assertThat(IceServers.from(Optional.empty(), Optional.empty()).of("max", NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "nonsense", "[{}]", "[{\"urls\":[]}]", "[\"turn:secret@b\"]"})
  void a_wrong_setting_stops_the_server_without_repeating_it(String setting) {
    assertThatThrownBy(() -> IceServers.from(Optional.of(setting), Optional.empty()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void addresses_are_kept_from_others_unless_it_is_the_demo_or_said_otherwise() {
    assertThat(IcePolicy.of(null, false)).isEqualTo(IcePolicy.RELAY);
    assertThat(IcePolicy.of(null, true)).isEqualTo(IcePolicy.ALL);
    assertThat(IcePolicy.of("all", false)).isEqualTo(IcePolicy.ALL);
    assertThat(IcePolicy.of("relay", true)).isEqualTo(IcePolicy.RELAY);
  }

  @Test
  void credentials_do_not_get_into_logs() {
    var server = new IceServer(List.of("turn:b"), Optional.of("u"), Optional.of("hidden"));
    assertThat(server.toString()).doesNotContain("hidden");
    assertThat(IceCredentials.issue("s", "max", NOW, Duration.ZERO).toString())
        .doesNotContain("credential=");
  }
}
