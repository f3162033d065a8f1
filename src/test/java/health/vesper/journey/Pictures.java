package health.vesper.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;

/** Pictures of one person's page, light and dark. Axe must find nothing on it. */
final class Pictures {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private final Page page;

  Pictures(Page page) {
    this.page = page;
  }

  /** For a person who has only a phone. */
  void onAPhone(String name) {
    shoot(name, "phone-dark", 360, 780, ColorScheme.DARK, true);
    shoot(name, "phone", 360, 780, ColorScheme.LIGHT, true);
  }

  /** On a phone and on a desktop, whatever size the page has before and after. */
  void onBoth(String name) {
    var before = page.viewportSize();
    shoot(name, "phone", 360, 780, ColorScheme.LIGHT, true);
    shoot(name, "desktop-dark", 1440, 900, ColorScheme.DARK, true);
    shoot(name, "desktop", 1440, 900, ColorScheme.LIGHT, false);
    page.setViewportSize(before.width, before.height);
  }

  /** For a developer who wants to know where a journey stopped. */
  void lastSeen(String whose) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolveSibling("last-seen").resolve(whose + ".png")));
  }

  private void shoot(
      String name, String device, int width, int height, ColorScheme colours, boolean axe) {
    page.setViewportSize(width, height);
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(colours)
            .setReducedMotion(ReducedMotion.REDUCE));
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(FOLDER.resolve(name + "-" + device + ".png"))
            .setFullPage(device.startsWith("phone")));
    if (device.startsWith("phone")) {
      Layout.fits(page, name);
    }
    if (axe) {
      // Axe runs in the page itself. Vesper's pages have no frames, and a separate page for axe
      // would take longer.
      var found = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
      Assertions.assertThat(found)
          .as(
              "axe on %s (%s): %s",
              name, device, found.stream().map(v -> v.getId() + " " + v.getNodes()).toList())
          .isEmpty();
    }
  }
}
