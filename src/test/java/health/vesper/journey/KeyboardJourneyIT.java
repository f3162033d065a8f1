package health.vesper.journey;

import com.microsoft.playwright.Playwright;
import health.vesper.journey.Guest.Hands;
import health.vesper.launch.DemoPerson;
import org.junit.jupiter.api.Test;

/** The evening for people who use no mouse. */
class KeyboardJourneyIT {
  @Test
  void a_facilitator_and_a_client_spend_an_evening_by_keyboard_alone() {
    try (var house = House.onH2("keyboard").open();
        Playwright playwright = Chromium.playwright();
        var fia = new Guest(playwright, house, DemoPerson.FIA, Hands.KEYBOARD);
        var max = new Guest(playwright, house, DemoPerson.MAX, Hands.KEYBOARD)) {
      fia.signsIn().press("link", "Open the room").step("room");
      new ClientsPath().toTheDoor(max.signsIn());
      fia.press("Admit Max Arden");
      max.step("room").press("Turn on microphone").press("Turn on camera").press("Raise hand");
      fia.sees("Max A.");
      max.press("Lower hand").press("Leave");
      max.step("ended");
    }
  }
}
