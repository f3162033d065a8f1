package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Playwright;
import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import org.junit.jupiter.api.Test;

/** A session for people who use no mouse. */
class KeyboardJourneyIT {
  @Test
  void a_facilitator_and_a_client_complete_a_session_with_the_keyboard_alone() {
    try (var vesper = VesperUnderTest.named("keyboard").open();
        Playwright playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.KEYBOARD);
        var max =
            new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.KEYBOARD, Device.PHONE)) {
      fia.signsIn().press("link", "Open the room").step("room");
      new ClientJoinSteps().toTheWaitingRoom(max.signsIn());
      fia.press("Admit Max Arden");
      max.step("room").press("Turn on microphone").press("Turn on camera").press("Raise hand");
      fia.sees("Max A.").choose("Mute", "Max A.");
      assertThat(max.named("button", "Turn on microphone")).isVisible();

      max.press("Chat").type("Message to the group", "I listen from the kitchen.").press("Send");
      fia.press("Chat").sees("I listen from the kitchen.");
      fia.type("Message to the group", "Thank you, Max.").press("Send");
      max.sees("Thank you, Max.").press("Close chat");

      fia.press("Notes").press("Max A.").type("Data", "Max took part by chat.");
      fia.type("Assessment", "He finds words sooner.")
          .type("Plan", "One sentence aloud next time.");
      fia.sees("Saved").press("Sign note").confirm("Sign as Fia Moreno").sees("Signed");
      max.press("Lower hand").press("Leave");
      max.step("ended");
    }
  }
}
