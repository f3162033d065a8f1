package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Playwright;
import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import org.junit.jupiter.api.Test;

/** The facilitator keeps the lead after a lost network, and can hand it over to a colleague. */
class LeadJourneyIT {
  private final ClientJoinSteps client = ClientJoinSteps.withoutPictures();

  @Test
  void a_facilitator_never_loses_the_room() {
    try (var vesper = VesperUnderTest.named("lead").open();
        Playwright playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE);
        var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE);
        var noor = new BrowserUser(playwright, vesper, DemoPerson.NOOR, Hands.MOUSE);
        var kofi =
            new BrowserUser(playwright, vesper, DemoPerson.KOFI, Hands.MOUSE, Device.PHONE)) {
      fia.signsIn().press("link", "Open the room").step("room");
      client.toTheWaitingRoom(max.signsIn());
      fia.press("Admit Max Arden");
      max.step("room");

      dropsAloneAndComesBackWithEveryRight(fia, max, noor);
      joinsWithTheSamePermissions(kofi, noor);
      handsOverTheLead(fia, kofi);
      isAwayWhileTheColleagueKeepsTheRoom(fia, kofi, max);
    }
  }

  private void dropsAloneAndComesBackWithEveryRight(
      BrowserUser fia, BrowserUser max, BrowserUser noor) {
    fia.networkIsCut();
    max.sees("Your facilitator is not here at the moment").picture("held-room");
    max.press("Chat").sees("Chat is paused until your facilitator is back.");
    Layout.isInSightOnAPhone(max.page, "section[aria-label='Waiting for your facilitator']");
    max.picture("held-room-beside-the-chat").press("Close chat");
    fia.step("holding").picture("held-room-facilitator");
    client.toTheWaitingRoom(noor.signsIn()).picture("waiting-while-held");

    fia.waitsUntilSecondsLeft(54).networkIsBack();
    fia.step("room").sees("You are back. The room waited");
    assertThat(max.page.getByText("Your facilitator is not here")).isHidden();
  }

  private static void joinsWithTheSamePermissions(BrowserUser kofi, BrowserUser noor) {
    kofi.signsIn().press("link", "Open the room").step("room");
    kofi.press("Waiting room and people").sees("Noor Haddad").picture("front-door-on-a-phone");
    kofi.press("Admit Noor Haddad");
    noor.step("room");
  }

  private static void handsOverTheLead(BrowserUser fia, BrowserUser kofi) {
    assertThat(kofi.named("button", "Hand over")).isHidden();
    fia.press("Hand over to Kofi").picture("handing-over").confirm("Hand over");
    assertThat(kofi.named("button", "Hand over to Fia")).isVisible();
    assertThat(fia.named("button", "Hand over to Kofi")).isHidden();
    kofi.picture("cockpit-co-facilitator");
  }

  private static void isAwayWhileTheColleagueKeepsTheRoom(
      BrowserUser fia, BrowserUser kofi, BrowserUser max) {
    max.press("Turn on microphone");
    assertThat(max.named("button", "Mute")).isVisible();
    fia.networkIsCut();
    kofi.sees("reconnecting").choose("Mute", "Max A.");
    assertThat(max.named("button", "Turn on microphone")).isVisible();
    assertThat(max.page.getByText("Your facilitator is not here")).isHidden();
    fia.waitsUntilSecondsLeft(54).networkIsBack();
    fia.step("room").sees("You are back. Kofi kept the room.");
  }
}
