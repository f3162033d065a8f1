package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A client has an emergency during a session. With the keyboard alone the facilitator gets the
 * emergency numbers, and the co-facilitator sees the crisis card. The crisis record is closed
 * without an empty field, in the session or later.
 */
class CrisisJourneyIT {
  private static final long AT_MOST_MILLIS = 3_000;
  private static final String WHERE = "12 Elm Street, the room at the back";

  /** Records by the page's own clock when the key was pressed and when the card was complete. */
  private static final String STOPWATCH =
      """
      words => {
        window.crisis = { pressed: 0, seen: 0 };
        addEventListener('keydown', e => {
          if (e.code === 'KeyC' && e.ctrlKey && e.altKey) window.crisis.pressed ||= performance.now();
        }, true);
        const look = () => {
          const card = document.querySelector('.crisis-card');
          const text = card && card.checkVisibility() ? card.innerText : '';
          if (words.every(word => text.includes(word))) window.crisis.seen = performance.now();
          else requestAnimationFrame(look);
        };
        look();
      }
      """;

  @Test
  void a_crisis_opens_by_keyboard_in_three_seconds_and_its_record_closes_without_an_empty_field() {
    try (var vesper = VesperUnderTest.named("crisis").open();
        var playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.KEYBOARD);
        var kofi = new BrowserUser(playwright, vesper, DemoPerson.KOFI, Hands.MOUSE)) {
      fia.signsIn().press("link", "Open the room").step("room");
      kofi.signsIn().press("link", "Open the room").step("room");
      var http = new SessionOverHttp(vesper);
      var max = http.signIn(DemoPerson.MAX);
      var noor = http.signIn(DemoPerson.NOOR);
      var session = SessionOverHttp.tonight(max);
      var maxSocket = comes(max, session, WHERE, "555 0100");
      var noorSocket = comes(noor, session, "At my sister's", "555 0101");
      kofi.press("Admit everyone");
      maxSocket.await("welcomed");
      noorSocket.await("welcomed");

      opensTheCrisisAndGetsTheNumbers(fia);
      maxSocket.await("welcomed", w -> !w.at("/own/stepOut").isNull());
      theColleagueSeesTheCrisis(kofi);
      theRecordIsNotClosedWithABlank(fia);
      theRecordIsClosedAndThePinIsGone(fia, kofi, session);
      fia.press("Back to the group");
      noorSocket.await("came-back");

      staysOnTheListAfterTheSession(fia, vesper);
      noorSocket.await("session-ended");
      assertThat(String.valueOf(noorSocket.heard()))
          .as("what another client received")
          .contains("stepped-out")
          .doesNotContainIgnoringCase("cris")
          .doesNotContain("Arden", WHERE);
    }
  }

  private static TestSocket comes(HttpUser client, String session, String where, String callBack) {
    SessionOverHttp.arrive(client, session, where, callBack);
    var socket = client.enter(session);
    socket.await("waiting-began");
    return socket;
  }

  private static void opensTheCrisisAndGetsTheNumbers(BrowserUser fia) {
    fia.sees("Max A.");
    var words =
        List.of("Max Arden", WHERE, "New York", "911", "555 0100", "Somebody Near", "555 0142");
    fia.page.evaluate(STOPWATCH, words);
    opens(fia, "max");
    var card = fia.page.locator(".crisis-card");
    words.forEach(word -> assertThat(card).containsText(word));
    assertThat(card).containsText("988");
    var took =
        ((Number)
                fia.page
                    .waitForFunction("() => crisis.seen && crisis.seen - crisis.pressed")
                    .jsonValue())
            .longValue();
    System.out.printf("From the key to the whole card: %d ms%n", took);
    assertThat(took).isBetween(1L, AT_MOST_MILLIS);

    var clock = fia.page.locator(".crisis [role=timer]");
    var first = clock.textContent();
    assertThat(clock).not().hasText(first);
    fia.picture("crisis-panel");
  }

  private static void opens(BrowserUser fia, String letters) {
    fia.page.keyboard().press("Control+Alt+KeyC");
    assertThat(fia.page.locator("#crisis-letters")).isFocused();
    fia.page.keyboard().type(letters);
    fia.page.keyboard().press("Enter");
  }

  private static void theColleagueSeesTheCrisis(BrowserUser kofi) {
    kofi.sees("Crisis: Max A.").picture("crisis-colleague").press("Open crisis plan of Max A.");
    assertThat(kofi.page.locator(".crisis-card")).containsText("555 0142");
  }

  private static void theRecordIsNotClosedWithABlank(BrowserUser fia) {
    fia.type("Who received it", "Dr. Amari").press("Close the record");
    fia.sees("The record cannot be closed with a blank");
    var missing = fia.page.locator(".crisis-record vesper-callout[tone=stop]");
    assertThat(missing)
        .containsText(
            "Their affiliation, Date and time of the disclosure, Nature of the emergency, and What was disclosed");
    assertThat(fia.named("textbox", "Their affiliation")).isFocused();
    fia.picture("crisis-record-with-a-blank");
  }

  private static void theRecordIsClosedAndThePinIsGone(
      BrowserUser fia, BrowserUser kofi, String session) {
    assertThat(fia.named("textbox", "Who disclosed it")).hasValue("Fia Moreno, LPC");
    fia.type("Their affiliation", "Harbor Hospital").press("Now");
    fia.type("Nature of the emergency", "Took something before the group; hard to wake.");
    fia.type("What was disclosed", "That he is in treatment, and what he said he took.");
    fia.press("Close the record").picture("crisis-closing").press("Yes, close the record");
    for (var facilitator : List.of(fia, kofi)) {
      assertThat(pins(facilitator)).hasCount(0);
    }
    assertThat(fia.fetch("/api/sessions/" + session + "/crises"))
        .contains("\"outcome\":\"disclosed\"", "Harbor Hospital");
  }

  private static Locator pins(BrowserUser facilitator) {
    return facilitator.page.locator("vesper-crisis-panel aside, vesper-strip [aria-label=Crisis]");
  }

  private static void staysOnTheListAfterTheSession(BrowserUser fia, VesperUnderTest vesper) {
    opens(fia, "noo");
    assertThat(fia.page.locator(".crisis-card")).containsText("Noor Haddad");
    fia.press("Close the crisis plan").press("End for everyone");
    fia.confirm("Yes, end for everyone").step("ended");

    fia.page.navigate(vesper.at().vesper() + "/app/");
    fia.step("tonight").sees("An emergency record is still open").picture("tonight-owed-record");
    fia.press("link", "Open the record").sees("Noor Haddad").picture("crises-page");
    fia.page.getByLabel("No disclosure was made").focus();
    fia.page.keyboard().press("Space");
    fia.press("Close the record").sees("The record cannot be closed with a blank");
    fia.type(
        "Why no disclosure was made", "She called her sister, who came; nobody else was told.");
    fia.press("Close the record").press("Yes, close the record");
    assertThat(fia.page.getByText("Closed by Fia Moreno")).hasCount(2);
    fia.picture("crises-page-closed");

    fia.page.navigate(vesper.at().vesper() + "/app/");
    fia.step("tonight");
    assertThat(fia.fetch("/api/crises")).isEqualTo("[]");
  }
}
