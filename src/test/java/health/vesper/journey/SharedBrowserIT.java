package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import health.vesper.wire.OneTimeCodes;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two people at one browser. All its tabs share one login, so a tab that was opened for one person
 * must not go on for the other.
 */
class SharedBrowserIT {
  private static final String SENTENCE = "Max found words sooner than last week.";

  private static VesperUnderTest vesper;

  @BeforeAll
  static void the_server_starts() {
    vesper = VesperUnderTest.named("shared").open();
  }

  @AfterAll
  static void the_server_stops() {
    vesper.close();
  }

  @Test
  void a_call_of_a_page_that_was_made_for_somebody_else_is_refused_before_anything_is_done() {
    var http = new SessionOverHttp(vesper);
    var fia = http.signIn(DemoPerson.FIA);
    var session = SessionOverHttp.tonight(fia);
    var note = "/api/sessions/" + session + "/private-note";
    var kofi = http.signIn(DemoPerson.KOFI).always("Vesper-Person", fia.person());
    var written =
        kofi.put(note, "{\"content\":\"Fia's words\",\"version\":0}", "If-Match", "\"0\"");
    Assertions.assertThat(written.statusCode()).isEqualTo(409);
    Assertions.assertThat(HttpUser.json(written).get("code").asText()).isEqualTo("somebody-else");
    Assertions.assertThat(kofi.get(note).statusCode()).isEqualTo(409);
    Assertions.assertThat(
            kofi.post("/api/sessions/" + session + "/ticket", "{\"takeOver\":false}").statusCode())
        .isEqualTo(409);

    kofi.always("Vesper-Person", DemoPerson.KOFI.id().toString());
    Assertions.assertThat(HttpUser.json(kofi.get(note)).get("content").asText()).isEmpty();
  }

  @Test
  void a_page_that_does_not_say_for_whom_it_was_made_changes_nothing() {
    var max = new SessionOverHttp(vesper).signIn(DemoPerson.MAX);
    var answer =
        max.send(
            max.api("/api/sessions/" + SessionOverHttp.tonight(max) + "/ticket")
                .header("Content-Type", "application/json")
                .header("Origin", vesper.at().vesper())
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{\"takeOver\":false}")));
    Assertions.assertThat(answer.statusCode()).isEqualTo(428);
    Assertions.assertThat(HttpUser.json(answer).get("code").asText()).isEqualTo("person-missing");
  }

  @Test
  void a_tab_leaves_at_once_when_its_person_signs_out_in_another_tab() {
    try (Playwright playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE)) {
      opensMaxsNote(fia.signsIn());
      fia.type("Data", SENTENCE).sees("Saved");

      var beside = anotherTab(fia);
      signsOut(beside);
      assertThat(fia.page).hasURL(vesper.at().vesper() + "/");
      Assertions.assertThat(fia.page.content()).doesNotContain(SENTENCE);
    }
  }

  @Test
  void a_tab_that_hears_nothing_saves_no_word_under_the_next_person_and_says_who_is_signed_in() {
    try (Playwright playwright = Chromium.playwright();
        var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE)) {
      fia.page.addInitScript("window.BroadcastChannel = class { postMessage() {} close() {} }");
      opensMaxsNote(fia.signsIn());

      var beside = anotherTab(fia);
      signsOut(beside);
      signsIn(beside, DemoPerson.KOFI);
      var words = "Typed by Fia after she had left.";
      fia.type("Plan", words);
      assertThat(fia.page).hasURL(Pattern.compile(".*/app/switched$"));
      fia.sees("You are signed in as Kofi Lindqvist").picture("switched");
      Assertions.assertThat(fia.page.content()).doesNotContain(words);
      Assertions.assertThat(fia.fetch("/api/sessions/" + session(fia) + "/notes"))
          .doesNotContain(words);
    }
  }

  private static void opensMaxsNote(BrowserUser fia) {
    fia.page.navigate(vesper.at().vesper() + "/app/s/" + session(fia) + "/notes");
    fia.press("Max A.");
  }

  private static String session(BrowserUser user) {
    var tonight = user.fetch("/api/tonight");
    var id = Pattern.compile("\"sessionId\":\"([^\"]+)\"").matcher(tonight);
    Assertions.assertThat(id.find()).as(tonight).isTrue();
    return id.group(1);
  }

  private static Page anotherTab(BrowserUser user) {
    var page = user.page.context().newPage();
    page.navigate(vesper.at().vesper() + "/app/");
    return page;
  }

  private static void signsOut(Page page) {
    page.getByText("Sign out").click();
    page.waitForURL(vesper.at().vesper() + "/");
  }

  private static void signsIn(Page page, DemoPerson person) {
    page.navigate(vesper.at().vesper() + "/app/");
    page.locator("#username").fill(person.userName());
    page.locator("#password").fill(DemoPerson.PASSWORD);
    page.keyboard().press("Enter");
    page.locator("#otp").fill(OneTimeCodes.fresh(person.secret()));
    page.keyboard().press("Enter");
    page.waitForURL(vesper.at().vesper() + "/app/");
  }
}
