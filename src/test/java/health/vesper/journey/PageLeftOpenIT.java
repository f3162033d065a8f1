package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.KeycloakAdmin;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A client gets everything ready in the afternoon and leaves the page open on a phone. Tokens
 * expire and nobody touches anything, and at six the page enters the waiting room. In this test the
 * hours are seconds, and the lives of the tokens are as short.
 */
class PageLeftOpenIT {
  private static final Duration UNTIL_THE_DOORS_OPEN = Duration.ofSeconds(40);
  private static final Duration SHORT = Duration.ofSeconds(8);
  private static final Duration USUAL = Duration.ofMinutes(5);

  @Test
  void a_page_that_was_opened_early_joins_by_itself_when_the_session_opens() throws SQLException {
    try (var vesper = VesperUnderTest.named("left-open").open();
        var playwright = Chromium.playwright();
        var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE, Device.PHONE)) {
      var keycloak = new KeycloakAdmin(vesper.at());
      var fia = new SessionOverHttp(vesper).signIn(DemoPerson.FIA);
      var session = SessionOverHttp.tonight(fia);
      keycloak.tokensLive(SHORT);
      try {
        max.signsIn();
        openTheSessionLater(vesper, session);
        max.page.reload();
        ClientJoinSteps.withoutPictures().getsReady(max);
        max.step("refused").sees("You can leave this page open.").picture("too-early");

        max.step("waiting");
      } finally {
        keycloak.tokensLive(USUAL);
      }
      var facilitator = fia.enter(session);
      facilitator.await("welcomed");
      facilitator.send("{\"type\":\"admit-all\"}");
      max.step("room");
    }
  }

  private static void openTheSessionLater(VesperUnderTest vesper, String session)
      throws SQLException {
    try (var sql = vesper.sql();
        var statement =
            sql.prepareStatement(
                "update session s set ends_at = now() + interval '4 hours',"
                    + " starts_at = now() + ? * interval '1 second'"
                    + " + p.doors_open_minutes * interval '1 minute'"
                    + " from therapy_group g join program p on p.id = g.program_id"
                    + " where g.id = s.group_id and s.id = ?")) {
      statement.setLong(1, UNTIL_THE_DOORS_OPEN.toSeconds());
      statement.setObject(2, UUID.fromString(session));
      assertThat(statement.executeUpdate()).isOne();
    }
  }
}
