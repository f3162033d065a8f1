package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestSocket;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * A facilitator invites an interpreter. A client on a phone is asked, agrees, and changes the
 * answer.
 */
class GuestPagesIT {
  @Test
  void fia_invites_lea_and_max_is_asked_before_and_during_the_session() {
    try (var vesper = VesperUnderTest.named("guest-pages").open();
        var playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE);
        var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE, Device.PHONE)) {
      var lea = new SessionOverHttp(vesper).signIn(DemoPerson.LEA);
      invites(fia.signsIn());
      fia.page.navigate(vesper.at().vesper() + "/app/");
      isAskedOnTheWayIn(max);
      fia.press("link", "Open the room").step("room");
      fia.press("Admit Max Arden");
      max.step("room").sees("Lea is invited as interpreter").picture("guest-agreed");

      var leaSocket = entersTheWaitingRoom(lea);
      fia.press("Admit Lea Santos");
      leaSocket.await("welcomed");
      max.picture("guest-in-the-room");
      fia.picture("guest-in-the-room-facilitator");

      max.press("Change your answer").sees("So far you agree").picture("guest-question-again");
      max.press("I do not agree");
      Assertions.assertThat(leaSocket.awaitClose()).isEqualTo(4007);
      max.sees("You do not agree").picture("guest-refused");
      assertThat(max.page.locator("[data-step='room']")).isVisible();
    }
  }

  private static void invites(BrowserUser fia) {
    fia.press("link", "Guests").sees("No guest is invited").picture("guests-none");
    fia.press("Invite").sees("Please give an e-mail address");
    fia.type("E-mail address", "lea@people.example").type("First name", "Lea").press("Invite");
    fia.sees("Max A.").picture("guests-invited");
  }

  private static void isAskedOnTheWayIn(BrowserUser max) {
    max.signsIn().press("link", "Join").step("agreement").tick("I agree").press("Continue");
    max.step("green-room").press("Continue");
    max.step("guests").sees("take this back at any time").picture("guest-question");
    max.press("I agree");
    ClientJoinSteps.withoutPictures().answers(max).step("waiting");
  }

  /** Lea needs no pictures of her own. She joins by the requests that her page sends. */
  private static TestSocket entersTheWaitingRoom(HttpUser lea) {
    SessionOverHttp.expect(200, lea.get("/api/me"));
    var tonight = HttpUser.json(lea.get("/api/tonight")).get(0);
    var session = tonight.get("sessionId").asText();
    SessionOverHttp.expect(
        204,
        lea.put(
            "/api/sessions/" + session + "/agreement",
            "{\"version\":%s,\"accepted\":true}".formatted(tonight.at("/agreement/version"))));
    var leaSocket = lea.enter(session);
    leaSocket.await("waiting-began");
    return leaSocket;
  }
}
