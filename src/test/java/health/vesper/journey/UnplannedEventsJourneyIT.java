package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import org.junit.jupiter.api.Test;

/** The unplanned events of a session. The client has only a phone. */
class UnplannedEventsJourneyIT {
  private final ClientJoinSteps client = new ClientJoinSteps();

  @Test
  void a_client_on_a_phone_and_a_facilitator_handle_every_unplanned_event() {
    try (var vesper = VesperUnderTest.named("moments").open();
        var playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE);
        var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE, Device.PHONE)) {
      fia.signsIn().press("link", "Open the room").step("room");
      client.toTheWaitingRoom(max.signsIn());

      isWrittenToAndTurnedAwayAndAdmitted(fia, max);
      chats(fia, max);
      isMutedAndAskedToUnmute(fia, max);
      isRefusedByTheLock(playwright, vesper, fia);
      changesDevices(playwright, vesper, max);
      hasTheHandLoweredAndReadsTheTopic(fia, max);
      isRemovedForGood(playwright, vesper, fia, max);

      correctsAndAttestsTheSheet(fia);
      readsTheTrail(playwright, vesper);
      signsOutOfKeycloakToo(max);
    }
  }

  private static void isWrittenToAndTurnedAwayAndAdmitted(BrowserUser fia, BrowserUser max) {
    fia.press("Message Max Arden").type("Message to Max Arden", "Two minutes, please.");
    fia.press("Send");
    max.sees("Two minutes, please.").picture("waiting-with-a-message");

    max.page.reload();
    max.step("waiting");

    fia.press("Turn away Max Arden").confirm("Turn away").sees("Please give a reason");
    fia.type("Reason, for them to read", "You sit in a car. Call me once you are at home.");
    assertThat(fia.page.getByText("Please give a reason")).isHidden();
    fia.picture("turning-away").confirm("Turn away");
    max.step("turned-away").sees("You sit in a car").picture("turned-away");
    max.press("Come back in").step("waiting");

    fia.press("Admit Max Arden");
    max.step("room");
  }

  private static void chats(BrowserUser fia, BrowserUser max) {
    max.press("Chat").type("Message to the group", "Hello from the bus stop.").press("Send");
    fia.press("Chat").sees("Hello from the bus stop.");
    fia.type("Message to the group", "Good that you are here, Max.").press("Send");
    max.sees("Good that you are here, Max.").picture("chat-client");
    assertThat(max.named("textbox", "Message to the group")).hasValue("");
    fia.picture("chat-facilitator").press("Close chat");
    max.press("Close chat");
    max.press("People").picture("people-client").press("Close people");
  }

  private static void isMutedAndAskedToUnmute(BrowserUser fia, BrowserUser max) {
    max.press("Turn on microphone");
    assertThat(max.named("button", "Mute")).isVisible();
    fia.choose("Mute", "Max A.");
    assertThat(max.named("button", "Turn on microphone")).isVisible();
    max.picture("muted");

    fia.choose("Ask to unmute", "Max A.");
    max.sees("Your facilitator would like to hear you").picture("asked-to-unmute");
    max.press("Unmute me");
    assertThat(max.named("button", "Mute")).isVisible();
  }

  private void isRefusedByTheLock(Playwright playwright, VesperUnderTest vesper, BrowserUser fia) {
    fia.press("Lock");
    assertThat(fia.named("button", "Unlock")).isVisible();
    try (var noor = new BrowserUser(playwright, vesper, DemoPerson.NOOR, Hands.MOUSE)) {
      client.entersTheWaitingRoom(noor.signsIn()).step("refused").picture("locked");
      assertThat(noor.page.locator("main")).not().containsText("Max");
    }
    fia.press("Unlock");
    assertThat(fia.named("button", "Lock")).isVisible();
  }

  private void changesDevices(Playwright playwright, VesperUnderTest vesper, BrowserUser max) {
    try (var laptop = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE)) {
      client.entersTheWaitingRoomAgain(laptop.signsIn()).step("refused").picture("already-in");
      laptop.press("Use this device").step("room");
      max.step("replaced").picture("replaced").press("Use this device").step("room");
      laptop.step("replaced");
    }
    assertThat(max.named("button", "Turn on microphone")).isVisible();
  }

  private static void hasTheHandLoweredAndReadsTheTopic(BrowserUser fia, BrowserUser max) {
    max.press("Raise hand");
    assertThat(max.named("button", "Lower hand")).isVisible();
    fia.choose("Lower hand", "Max A.");
    assertThat(max.named("button", "Raise hand")).isVisible();

    fia.press("Set topic").type("Topic", "The walk home after the shift").press("Set");
    max.sees("The walk home after the shift").picture("topic-client");
  }

  private void isRemovedForGood(
      Playwright playwright, VesperUnderTest vesper, BrowserUser fia, BrowserUser max) {
    fia.choose("Remove", "Max A.").confirm("Remove Max A.").sees("Please give a reason");
    fia.type("Reason, for the record", "Showed the group his screen with names on it.");
    fia.picture("removing").confirm("Remove Max A.");
    max.step("removed").picture("removed");
    assertThat(max.page.locator("main")).not().containsText("names on it");

    max.press("link", "Back to your sessions");
    client.entersTheWaitingRoomAgain(max).step("removed");
    try (var tablet = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE)) {
      client.entersTheWaitingRoomAgain(tablet.signsIn()).step("removed");
    }
  }

  private static void correctsAndAttestsTheSheet(BrowserUser fia) {
    fia.press("End for everyone").confirm("Yes, end for everyone").step("ended");
    fia.picture("ended-facilitator").press("link", "Attendance").sees("Max Arden");
    fia.page.locator("tr:has-text('Max Arden') button").click();
    fia.page.getByRole(AriaRole.SPINBUTTON).fill("45");
    fia.type("Reason", "Came by phone first; the clock began late.").picture("correcting");
    fia.confirm("Save correction").sees("Corrected to 45 min");
    fia.press("Attest this sheet").picture("attesting").confirm("Attest as Fia");
    fia.sees("Attested by Fia Moreno").picture("sheet-attested");
  }

  private static void readsTheTrail(Playwright playwright, VesperUnderTest vesper) {
    try (var ada = new BrowserUser(playwright, vesper, DemoPerson.ADA, Hands.MOUSE)) {
      ada.signsIn().picture("tonight-without-a-group").press("link", "Audit");
      ada.sees("The chain is intact").picture("audit");
    }
  }

  private static void signsOutOfKeycloakToo(BrowserUser max) {
    max.press("Sign out").press("link", "Sign in");
    assertThat(max.page.locator("#password")).isVisible();
  }
}
