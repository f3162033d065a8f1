package health.vesper.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.wildfly.security.http.oidc.AccessToken;
import org.wildfly.security.http.oidc.OidcPrincipal;
import org.wildfly.security.http.oidc.OidcSecurityContext;

class ProfileTest {
  private static final String ID = "0d4b0a9e-4f0e-4a86-9b5e-6f3f9f6c2d11";

  @Test
  void somebody_is_called_by_their_first_name() {
    assertThat(of("given_name", "Noor").givenName()).isEqualTo("Noor");
  }

  @Test
  void a_person_without_a_first_name_is_not_called_by_an_address_or_a_full_name() {
    assertThat(of("preferred_username", "noor.haddad@example.org").givenName())
        .isEqualTo("Unnamed");
  }

  private static Profile of(String claim, String value) {
    var claims = new JwtClaims();
    claims.setSubject(ID);
    claims.setStringClaim(claim, value);
    var login = new OidcSecurityContext("token", new AccessToken(claims), "token", null);
    return Profile.of(new OidcPrincipal<>(ID, login)).orElseThrow();
  }
}
