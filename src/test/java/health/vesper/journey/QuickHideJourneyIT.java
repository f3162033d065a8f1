package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Playwright;
import health.vesper.journey.BrowserUser.Device;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/**
 * Another person enters a client's room. With one key or one button the page shows only a clock.
 */
class QuickHideJourneyIT {
  private static final Pattern CLOCK = Pattern.compile(".*/clock\\.html$");

  private final ClientJoinSteps client = ClientJoinSteps.withoutPictures();

  @Test
  void a_client_hides_the_session_with_one_key_and_comes_back_with_one_press() {
    try (var vesper = VesperUnderTest.named("hide").open();
        Playwright playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE);
        var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE);
        var noor =
            new BrowserUser(playwright, vesper, DemoPerson.NOOR, Hands.MOUSE, Device.PHONE)) {
      fia.signsIn().press("link", "Open the room").step("room");
      client.toTheWaitingRoom(max.signsIn());
      client.toTheWaitingRoom(noor.signsIn());
      fia.press("Admit everyone");
      max.step("room").press("Turn on camera").press("Turn on microphone").press("Raise hand");
      noor.step("room");
      assertThat(tileOf(fia)).hasAttribute("data-picture", "true");
      var seat = tileOf(fia).getAttribute("data-seat");

      hidesByKey(fia, max);
      comesBackByAPress(fia, max, seat);
      hidesByButton(fia, noor);
    }
  }

  private static void hidesByKey(BrowserUser fia, BrowserUser max) {
    max.page.keyboard().press("F9");
    isAtTheClock(max);
    assertThat(tileOf(fia)).hasAttribute("data-away", "true");
    assertThat(tileOf(fia)).hasAttribute("data-picture", "false");
    max.picture("hidden");

    max.page.goBack();
    isAtTheClock(max);
    max.page.reload();
    isAtTheClock(max);
  }

  private static void comesBackByAPress(BrowserUser fia, BrowserUser max, String seat) {
    max.press("Continue").step("room");
    assertThat(max.named("button", "Turn on microphone")).isVisible();
    assertThat(max.named("button", "Turn on camera")).isVisible();
    assertThat(max.named("button", "Lower hand")).isVisible();
    assertThat(tileOf(fia)).hasAttribute("data-away", "false");
    assertThat(tileOf(fia)).hasAttribute("data-seat", seat);
  }

  private static void hidesByButton(BrowserUser fia, BrowserUser noor) {
    noor.press("Hide this page");
    isAtTheClock(noor);
    fia.sees("reconnecting");
    noor.picture("hidden-phone").press("Continue").step("room");
  }

  /** The page shows a clock and does not say where it came from. */
  private static void isAtTheClock(BrowserUser user) {
    assertThat(user.page).hasURL(CLOCK);
    assertThat(user.page).hasTitle("Clock");
    assertThat(user.named("button", "Continue")).isVisible();
    Assertions.assertThat(user.page.content().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("vesper", "group", "evening", "max", "fia");
  }

  private static Locator tileOf(BrowserUser fia) {
    return fia.page.locator("[data-name='Max A.']");
  }
}
