package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.OneTimeCodes;
import java.util.regex.Pattern;

/**
 * One person at one real browser. Presses things by mouse or by keyboard alone, as told; leaves a
 * picture of every step on a phone and on a desktop, and lets axe look at it.
 */
final class BrowserUser implements AutoCloseable {
  /** How somebody uses the page. */
  enum Hands {
    MOUSE,
    KEYBOARD
  }

  /** What somebody holds or sits at, all evening. */
  enum Device {
    DESKTOP,
    PHONE
  }

  /**
   * How long a page may take on a machine that runs three browsers, a server and Keycloak on two
   * cores.
   */
  private static final int PATIENCE_MILLIS = 45_000;

  private final VesperUnderTest vesper;
  private final DemoPerson person;
  private final Hands hands;
  private final Device device;
  private final Browser browser;
  private final BrowserContext context;
  private final NetworkTap network;
  private final Console console;
  private final Pictures pictures;
  final Page page;

  BrowserUser(Playwright playwright, VesperUnderTest vesper, DemoPerson person, Hands hands) {
    this(playwright, vesper, person, hands, Device.DESKTOP);
  }

  BrowserUser(
      Playwright playwright, VesperUnderTest vesper, DemoPerson person, Hands hands, Device device) {
    this.device = device;
    this.vesper = vesper;
    this.person = person;
    this.hands = hands;
    // The browser believes it speaks to Vesper itself; a cut of the tap is a cut of its network.
    network = new NetworkTap(vesper.at().http());
    browser =
        Chromium.launch(
            playwright,
            "--host-resolver-rules=MAP localhost:%d 127.0.0.1:%d"
                .formatted(vesper.at().http(), network.port()));
    context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(phone() ? 360 : 1440, phone() ? 780 : 900)
                .setIsMobile(phone())
                .setHasTouch(phone())
                .setTimezoneId("America/New_York")
                .setLocale("en-US"));
    MovingPictures.watch(context);
    page = context.newPage();
    page.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    console = new Console(page, vesper.at().vesper());
    pictures = new Pictures(page);
  }

  /** Through Keycloak's own pages, from the front page on. */
  BrowserUser signsIn() {
    page.navigate(vesper.at().vesper() + "/");
    picture("landing");
    press("link", "Sign in");
    page.locator("#username").fill(person.userName());
    page.locator("#password").fill(DemoPerson.PASSWORD);
    page.keyboard().press("Enter");
    if (person.staff()) {
      page.locator("#otp").fill(OneTimeCodes.fresh(person.secret()));
      page.keyboard().press("Enter");
    }
    step("tonight");
    return this;
  }

  /** Waits until the page is at this step of the evening. */
  BrowserUser step(String name) {
    assertThat(page.locator("[data-step='" + name + "']")).isVisible();
    return this;
  }

  /** Presses a button or follows a link by its accessible name. */
  BrowserUser press(String role, String name) {
    use(named(role, name), "Enter");
    return this;
  }

  BrowserUser press(String name) {
    return press("button", name);
  }

  /** Ticks a box or a switch. */
  BrowserUser tick(String name) {
    use(
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(exact(name))),
        "Space");
    return this;
  }

  BrowserUser type(String label, String text) {
    var field =
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName(exact(label))).first();
    if (hands == Hands.MOUSE) {
      field.fill(text);
    } else {
      reach(field);
      page.keyboard().press("ControlOrMeta+a");
      page.keyboard().type(text);
    }
    return this;
  }

  /** The second step: presses what the open dialog asks to be pressed. */
  BrowserUser confirm(String name) {
    use(
        page.locator("wa-dialog[open]")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exact(name)))
            .first(),
        "Enter");
    return this;
  }

  /** Chooses what to do about one person. */
  BrowserUser pick(String label, String option) {
    var field =
        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName(exact(label)))
            .first();
    if (hands == Hands.MOUSE) {
      field.selectOption(new SelectOption().setLabel(option));
    } else {
      reach(field);
      page.keyboard().type(option);
    }
    return this;
  }

  BrowserUser choose(String action, String name) {
    press("Actions for " + name);
    var item = named("menuitem", action);
    if (hands == Hands.MOUSE) {
      item.click();
    } else {
      walk(item, "ArrowDown");
      page.keyboard().press("Enter");
    }
    return this;
  }

  Locator named(String role, String name) {
    return page.getByRole(
            AriaRole.valueOf(role.toUpperCase(java.util.Locale.ROOT)),
            new Page.GetByRoleOptions().setName(exact(name)))
        .first();
  }

  BrowserUser sees(String text) {
    assertThat(page.getByText(text).first()).isVisible();
    return this;
  }

  /**
   * A picture on a phone and, unless that is all they have, on a desktop, light and dark, and what
   * axe finds: nothing.
   */
  BrowserUser picture(String name) {
    if (phone()) {
      pictures.onAPhone(name);
    } else {
      pictures.onBoth(name);
    }
    return this;
  }

  /** Asserts that every peer's video is decoded, and goes on being decoded. */
  BrowserUser seesMovingPicturesOf(int others) {
    MovingPictures.of(page, others);
    return this;
  }

  /**
   * Waits until the page that reconnects shows at most so many seconds for which the seat is held.
   */
  BrowserUser isHeldUntilSecondsLeft(int seconds) {
    page.waitForFunction(
        "most => [...document.querySelectorAll('.holding-card h2')]"
            + ".some(title => Number(title.textContent.match(/\\d+/)?.[0] ?? 0) <= most)",
        seconds);
    return this;
  }

  void networkIsCut() {
    network.cut();
  }

  void networkIsBack() {
    network.mend();
  }

  /** Asks the server as this person's page would. */
  String fetch(String path) {
    return (String)
        page.evaluate(
            "path => fetch(path, {headers: {Accept: 'application/json'}}).then(r => r.text())",
            path);
  }

  @Override
  public void close() {
    pictures.lastSeen(person.userName() + (phone() ? "-phone" : ""));
    browser.close();
    network.close();
    console.isSilent(person.userName());
  }

  private boolean phone() {
    return device == Device.PHONE;
  }

  private void use(Locator control, String key) {
    if (hands == Hands.MOUSE) {
      control.click();
    } else {
      reach(control);
      page.keyboard().press(key);
    }
  }

  /** Goes there by Tab alone, as somebody without a mouse must. */
  private void reach(Locator control) {
    walk(control, "Tab");
  }

  private void walk(Locator control, String key) {
    control.waitFor();
    for (int i = 0; i < 150; i++) {
      if ((Boolean)
          control.evaluate(
              "e => { const a = document.activeElement; return a === e || e.contains(a) || !!(a && a.shadowRoot && a.shadowRoot.contains(e)); }")) {
        return;
      }
      page.keyboard().press(key);
    }
    throw new AssertionError("cannot be reached by keyboard: " + control);
  }

  private static Pattern exact(String name) {
    // Evaluated by the browser: a pattern that both languages read alike.
    return Pattern.compile("^" + name.replaceAll("[^\\w ]", "\\\\$0"));
  }
}
