package health.vesper.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.journey.BrowserUser.Hands;
import health.vesper.launch.DemoPerson;
import health.vesper.platform.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A whole session with three real browsers. They see each other, one loses the network, and the
 * server is killed and started again. The minutes are right, and the note is there, is signed and
 * stays.
 */
class SessionJourneyIT {
  private static final String NOTE = "Max spoke about the walk home past the bar.";

  @Test
  void a_session_survives_a_lost_network_and_a_killed_server() throws IOException, SQLException {
    try (var vesper = VesperUnderTest.named("evening").with("VESPER_WARMUP_SECONDS", "4").open()) {
      try (var playwright = Chromium.playwright();
          var fia = new BrowserUser(playwright, vesper, DemoPerson.FIA, Hands.MOUSE);
          var max = new BrowserUser(playwright, vesper, DemoPerson.MAX, Hands.MOUSE);
          var noor = new BrowserUser(playwright, vesper, DemoPerson.NOOR, Hands.MOUSE)) {
        var client = new ClientJoinSteps();
        fia.signsIn().picture("tonight-facilitator").press("link", "Open the room").step("room");
        client.toTheWaitingRoom(max.signsIn());
        client.toTheWaitingRoom(noor.signsIn());
        fia.picture("front-door").press("Admit Max Arden");
        max.step("room");
        fia.press("Admit everyone");
        noor.step("room");
        var admitted = Instant.now();

        for (var user : List.of(fia, max, noor)) {
          user.press("Turn on camera");
        }
        for (var user : List.of(fia, max, noor)) {
          user.seesMovingPicturesOf(2);
        }
        max.press("Turn on microphone").press("Raise hand");
        noor.press("Turn on microphone").press("Raise hand");
        fia.picture("cockpit");
        max.picture("room-client");
        var seats = seats(fia);

        var cut = Instant.now();
        noor.networkIsCut();
        noor.step("holding").picture("holding-your-seat");
        fia.sees("reconnecting");
        noor.networkIsBack();
        backWithEverythingOff(noor);
        var mended = Instant.now();
        assertThat(seats(fia)).as("the same seats and hands").isEqualTo(seats);

        fia.press("Max A.").type("Data", NOTE).sees("Saved");
        var session = fia.page.url().replaceFirst(".*/s/([^/]+).*", "$1");
        var before = sheet(fia, session);
        assertThat(closed(before)).as("Noor's first presence interval has ended").isNotEmpty();

        vesper.kill();
        var killed = Instant.now();
        max.step("holding");
        vesper.open();
        backWithEverythingOff(max);
        backWithEverythingOff(noor);
        fia.step("room");
        var back = Instant.now();
        assertThat(seats(fia)).as("the same seats and hands after the crash").isEqualTo(seats);

        var after = sheet(fia, session);
        assertThat(closed(after)).containsAll(closed(before));
        var now = Instant.now();
        assertThat(seconds(after, DemoPerson.MAX, now))
            .isCloseTo(seconds(admitted, killed) + seconds(back, now), within(10L));
        assertThat(seconds(after, DemoPerson.NOOR, now))
            .as("the time without a network does not count")
            .isCloseTo(
                seconds(admitted, cut) + seconds(mended, killed) + seconds(back, now), within(10L));

        fia.press("Max A.");
        assertThat(fia.named("textbox", "Data")).hasValue(NOTE);
        fia.type("Assessment", "He sees the pattern.")
            .type("Plan", "Another way home; calls his sponsor.");
        fia.sees("Saved").press("Sign note").picture("note-signing").press("Sign as Fia Moreno");
        fia.sees("Signed").picture("note-signed");

        fia.press("End for everyone").press("Yes, end for everyone");
        max.step("ended").picture("ended");
        fia.page.navigate(vesper.at().vesper() + "/app/s/" + session + "/sheet");
        fia.sees("Max Arden").picture("attendance-sheet");
      }
      vesper.stop();
      try (var sql = vesper.sql();
          var statement = sql.createStatement()) {
        assertThatThrownBy(
                () ->
                    statement.executeUpdate(
                        "update note set content = 'x' where signed_at is not null"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("signed");
        assertThatThrownBy(
                () -> statement.executeUpdate("delete from note where signed_at is not null"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("signed");
      }
    }
  }

  private static void backWithEverythingOff(BrowserUser user) {
    user.step("room");
    assertThat(user.named("button", "Turn on microphone")).isVisible();
    assertThat(user.named("button", "Turn on camera")).isVisible();
    assertThat(user.named("button", "Lower hand")).isVisible();
  }

  /**
   * Who has which seat and whose hands are raised in which order, as the facilitator's page shows
   * it.
   */
  private static List<String> seats(BrowserUser fia) {
    var tiles = fia.page.locator("[data-seat]");
    assertThat(tiles).hasCount(3);
    assertThat(fia.page.locator("[data-seat] .tile-hand")).hasCount(2);
    var seats = new ArrayList<String>();
    for (var tile : tiles.all()) {
      var hand = tile.locator(".tile-hand");
      seats.add(
          "seat %s is %s, hand %s"
              .formatted(
                  tile.getAttribute("data-seat"),
                  tile.getAttribute("data-participant"),
                  hand.count() == 0 ? "down" : hand.textContent().strip()));
    }
    return seats.stream().sorted().toList();
  }

  private static JsonNode sheet(BrowserUser fia, String session) throws IOException {
    return Json.mapper()
        .readTree(fia.fetch("/api/sessions/" + session + "/attendance"))
        .get("lines");
  }

  private static List<String> closed(JsonNode lines) {
    var all = new ArrayList<String>();
    for (var line : lines) {
      for (var interval : line.get("intervals")) {
        if (!interval.get("to").isNull()) {
          all.add(line.get("userId").asText() + interval);
        }
      }
    }
    return all;
  }

  private static long seconds(Instant from, Instant to) {
    return Duration.between(from, to).toSeconds();
  }

  private static long seconds(JsonNode lines, DemoPerson person, Instant now) {
    var total = Duration.ZERO;
    for (var line : lines) {
      if (line.get("userId").asText().equals(person.id().toString())) {
        for (var interval : line.get("intervals")) {
          var to = interval.get("to").isNull() ? now : Instant.parse(interval.get("to").asText());
          total = total.plus(Duration.between(Instant.parse(interval.get("from").asText()), to));
        }
      }
    }
    return total.toSeconds();
  }
}
