package health.vesper.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TotpTest {
  /** The example secret of RFC 6238, appendix B. */
  private static final String SECRET = "12345678901234567890";

  @Test
  void gives_the_codes_of_rfc_6238() {
    assertThat(Totp.at(SECRET, Instant.ofEpochSecond(59))).isEqualTo("287082");
    assertThat(Totp.at(SECRET, Instant.ofEpochSecond(1_111_111_109))).isEqualTo("081804");
    assertThat(Totp.at(SECRET, Instant.ofEpochSecond(20_000_000_000L))).isEqualTo("353130");
  }

  @Test
  void formats_a_secret_for_an_authenticator_app() {
    assertThat(Totp.base32(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
  }
}
