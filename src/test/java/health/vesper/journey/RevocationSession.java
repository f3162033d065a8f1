package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestSocket;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** The current session with Fia in it, and new clients who get access to it. */
final class RevocationSession {
  private final VesperUnderTest vesper;
  private final String session;
  private HttpUser fia;
  private TestSocket room;

  RevocationSession(VesperUnderTest vesper) {
    this.vesper = vesper;
    fia = new SessionOverHttp(vesper).signIn(DemoPerson.FIA);
    session = SessionOverHttp.tonight(fia);
    enters();
  }

  /** Fia signs in again after she was signed out like everybody else. */
  void fiaComesBack() {
    fia = signedInAnew(() -> new SessionOverHttp(vesper).signIn(DemoPerson.FIA));
    enters();
  }

  private void enters() {
    room = fia.enter(session);
    room.await("welcomed");
  }

  String session() {
    return session;
  }

  HttpUser fia() {
    return fia;
  }

  /** Returns Fia's socket. */
  TestSocket room() {
    return room;
  }

  /** Enrolls a new client with this Keycloak id in the group. */
  RevokedClient enrolls(String name, String id) throws SQLException {
    try (var connection = vesper.sql();
        var enroll =
            connection.prepareStatement(
                """
                insert into enrollment (id, group_id, user_id, group_name, starts_on)
                select ?, group_id, ?, ?, date '2026-01-01' from session where id = ?""")) {
      enroll.setObject(1, UUID.randomUUID());
      enroll.setObject(2, UUID.fromString(id));
      enroll.setString(3, name);
      enroll.setObject(4, UUID.fromString(session));
      enroll.executeUpdate();
    }
    return new RevokedClient(vesper, this, name, id);
  }

  /**
   * Signs in until the login session lasts. A sign-in in the same second in which the last one
   * ended counts as older, and Vesper redirects it to Keycloak's page.
   */
  static HttpUser signedInAnew(Supplier<HttpUser> signIn) {
    var browser = new AtomicReference<HttpUser>();
    Eventually.holds(
        () -> {
          assertThatCode(() -> browser.set(signIn.get())).doesNotThrowAnyException();
          assertThat(browser.get().get("/api/me").statusCode()).isEqualTo(200);
        });
    return browser.get();
  }

  /** Asserts that no cookie, no ticket and no resume gives access again. */
  void cannotComeBack(HttpUser browser, String ticket) {
    assertThat(browser.get("/api/me").statusCode()).isEqualTo(401);
    assertThat(
            browser
                .post("/api/sessions/" + session + "/ticket", "{\"takeOver\":true}")
                .statusCode())
        .isEqualTo(401);
    assertThat(opens(browser, ticket)).as("the unused ticket").isFalse();
    assertThat(opens(browser, ticket + "?tape=1&after=1")).as("the resume point").isFalse();
  }

  private static boolean opens(HttpUser browser, String ticket) {
    try {
      return browser.open(ticket).awaitClose() != 1008;
    } catch (CompletionException refused) {
      return false;
    }
  }
}
