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
 * One person at one real browser. The person uses the mouse or the keyboard alone. Every step is
 * photographed on a phone and on a desktop, and axe checks it.
 */
final class BrowserUser implements AutoCloseable {
  /** How a person operates the page. */
  enum Hands {
    MOUSE,
    KEYBOARD
  }

  /** The device that a person uses for the whole session. */
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
      Playwright playwright,
      VesperUnderTest vesper,
      DemoPerson person,
      Hands hands,
      Device device) {
    this.device = device;
    this.vesper = vesper;
    this.person = person;
    this.hands = hands;
    // The browser connects through the tap under Vesper's own address. Cutting the tap cuts the
    // browser's network.
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

  /** Signs in through Keycloak's own pages, beginning at the front page. */
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

  /** Waits until the page shows this step of the session. */
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

  /** Ticks a checkbox or a switch. */
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

  /** Confirms in the open dialog by pressing its button with this name. */
  BrowserUser confirm(String name) {
    use(
        page.locator("wa-dialog[open]")
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exact(name)))
            .first(),
        "Enter");
    return this;
  }

  /** Chooses an option of a list. */
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
   * Takes a picture on a phone and, unless the person has only a phone, on a desktop, light and
   * dark. Axe must find nothing on it.
   */
  BrowserUser picture(String name) {
    if (phone()) {
      pictures.onAPhone(name);
    } else {
      pictures.onBoth(name);
    }
    return this;
  }

  /** Asserts that the video of everybody else is decoded, and goes on being decoded. */
  BrowserUser seesMovingPicturesOf(int others) {
    MovingPictures.of(page, others);
    return this;
  }

  /** Waits until the reconnecting page says that the seat is kept for at most this many seconds. */
  BrowserUser waitsUntilSecondsLeft(int seconds) {
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

  /** Sends a request to the server as this person's page would. */
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

  /** Moves the focus there with Tab alone, as somebody without a mouse must. */
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
    // The browser evaluates the pattern. Java and JavaScript read this one alike.
    return Pattern.compile("^" + name.replaceAll("[^\\w ]", "\\\\$0"));
  }
}
