package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import health.vesper.platform.Json;
import health.vesper.wire.Eventually;
import health.vesper.wire.TestSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * One client sends a support request, steps out with the facilitator, loses the network there and
 * comes back to the group. Everything that another client's socket received meanwhile is searched.
 */
class StepOutJourneyIT {
  private static final String BETWEEN_US = "I nearly drank on Sunday.";
  private static final String TO_THE_GROUP = "We go on with the second topic.";

  @Test
  void a_client_requests_support_steps_out_with_the_facilitator_and_comes_back() {
    try (var vesper = VesperUnderTest.named("step-out").open();
        var playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE);
        var kofi = new BrowserUser(playwright, vesper, DemoPerson.KOFI, Hands.MOUSE);
        var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE, Device.PHONE)) {
      var http = new SessionOverHttp(vesper);
      var noor = http.signIn(DemoPerson.NOOR);
      var session = SessionOverHttp.tonight(noor);
      SessionOverHttp.arrive(http.signIn(DemoPerson.MAX), session, "At home", "555 0100");
      fia.signsIn().press("link", "Open the room").step("room");
      kofi.signsIn().press("link", "Open the room").step("room");
      new ClientJoinSteps().entersTheWaitingRoomAgain(max.signsIn()).step("waiting");
      fia.press("Admit Max Arden");
      max.step("room");
      var noorSocket = SessionOverHttp.joinWaitingRoom(noor, session);
      fia.press("Admit everyone");
      noorSocket.await("welcomed");
      for (var user : List.of(fia, kofi, max)) {
        user.press("Turn on camera");
      }
      for (var user : List.of(fia, kofi, max)) {
        MovingPictures.from(user.page, 2);
      }

      needsAMoment(max, List.of(fia, kofi));
      stepOut(fia, max, noorSocket);
      neitherChatNorPicturesCross(fia, kofi, max, noorSocket);
      aLostConnectionReturnsToTheStepOut(fia, max);
      countsAsIndividual(fia, session, vesper);
      bothAreBack(fia, max, noorSocket);
      theSheetSaysSo(fia, session, vesper);

      assertThat(String.valueOf(noorSocket.heard()))
          .as("what another client received")
          .contains("stepped-out", "came-back", TO_THE_GROUP)
          .doesNotContain("moment-", "moments-", BETWEEN_US, "\"moment\":true");
    }
  }

  private static void needsAMoment(BrowserUser max, List<BrowserUser> facilitators) {
    max.press("Need a moment");
    assertThat(max.named("button", "Moment noted")).isVisible();
    for (var facilitator : facilitators) {
      facilitator.sees("needs a moment. Only facilitators see this.");
      Layout.isInSightOnAPhone(facilitator.page, "[aria-label='Needs a moment']");
    }
    max.picture("moment-noted");
    facilitators.get(0).picture("moment-facilitator");
  }

  private static void stepOut(BrowserUser fia, BrowserUser max, TestSocket noor) {
    fia.press("Step out with Max A.").confirm("Step out");
    max.sees("You and Fia have stepped out").picture("step-out-client");
    fia.sees("You and Max A. have stepped out.").picture("step-out-facilitator");
    noor.await("stepped-out");
  }

  private static void neitherChatNorPicturesCross(
      BrowserUser fia, BrowserUser kofi, BrowserUser max, TestSocket noor) {
    assertThat(kofi.page.locator("vesper-tile:has-text('Back soon')")).hasCount(2);
    MovingPictures.from(kofi.page, 0);
    for (var user : List.of(fia, max)) {
      user.press("Turn on camera");
    }
    for (var user : List.of(fia, max)) {
      MovingPictures.from(user.page, 1);
    }
    MovingPictures.from(kofi.page, 0);

    max.press("Chat").type("Message to", BETWEEN_US).press("Send");
    fia.press("Chat").sees(BETWEEN_US);
    kofi.press("Chat").type("Message to the group", TO_THE_GROUP).press("Send");
    noor.await("said");
    assertThat(kofi.page.getByText(BETWEEN_US)).hasCount(0);
    for (var user : List.of(fia, max)) {
      assertThat(user.page.getByText(TO_THE_GROUP)).hasCount(0);
    }
    kofi.picture("step-out-group");
    max.press("Close chat");
    fia.press("Close chat");
  }

  private static void aLostConnectionReturnsToTheStepOut(BrowserUser fia, BrowserUser max) {
    max.networkIsCut();
    max.step("holding");
    fia.sees("reconnecting");
    max.networkIsBack();
    max.step("room").sees("You and Fia have stepped out");
    assertThat(max.named("button", "Turn on camera")).isVisible();
    assertThat(max.named("button", "Turn on microphone")).isVisible();
  }

  /** The attendance sheet counts a step-out that is still in progress. */
  private static void countsAsIndividual(BrowserUser fia, String session, VesperUnderTest vesper) {
    moveTheRecordsOneMinuteBack(session, vesper);
    assertThat(sheet(fia, session).get("individualMinutes").asInt()).isPositive();
  }

  /** Moves the stored begin of the presence intervals and the step-out one minute back. */
  private static void moveTheRecordsOneMinuteBack(String session, VesperUnderTest vesper) {
    for (var begin :
        List.of(
            "presence_interval set admitted_at = admitted_at",
            "step_out set began_at = began_at")) {
      try (var sql = vesper.sql();
          var statement =
              sql.prepareStatement(
                  "update " + begin + " - interval '1 minute' where session_id = ?")) {
        statement.setObject(1, UUID.fromString(session));
        assertThat(statement.executeUpdate()).isPositive();
      } catch (SQLException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static void bothAreBack(BrowserUser fia, BrowserUser max, TestSocket noor) {
    fia.press("Back to the group");
    for (var user : List.of(fia, max)) {
      assertThat(user.page.locator("[data-note=aside], [aria-label='Stepped out']")).hasCount(0);
    }
    noor.await("came-back", back -> back.at("/participant/name").asText().equals("Max A."));
    max.picture("back-from-the-step-out");
  }

  private static void theSheetSaysSo(BrowserUser fia, String session, VesperUnderTest vesper) {
    Eventually.holds(
        () ->
            assertThat(sheet(fia, session).at("/stepOuts/0/to").isTextual())
                .as("the step-out has ended")
                .isTrue());
    var line = sheet(fia, session);
    assertThat(line.get("stepOuts")).as("one step-out, in spite of the lost connection").hasSize(1);
    assertThat(line.get("groupMinutes").asInt() + line.get("individualMinutes").asInt())
        .isEqualTo(line.get("minutes").asInt());
    fia.page.navigate(vesper.at().vesper() + "/app/s/" + session + "/sheet");
    fia.sees("individual:").picture("sheet-with-a-step-out");
  }

  private static JsonNode sheet(BrowserUser fia, String session) {
    try {
      var sheet = Json.mapper().readTree(fia.fetch("/api/sessions/" + session + "/attendance"));
      for (var line : sheet.get("lines")) {
        if (line.get("userId").asText().equals(DemoPerson.MAX.id().toString())) {
          return line;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("Max is not on the sheet");
  }
}
