package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The database is gone in the middle of a group, for longer than a silent client is kept. */
class DatabaseOutageIT {
  /** Whoever answers none of so many in a row is taken for gone; see the protocol's document. */
  private static final int PINGS = 3;

  @Test
  void people_stay_nobody_new_comes_in_and_what_happened_is_written_afterwards()
      throws IOException {
    try (var house = VesperUnderTest.named("database-away")) {
      try (var tap = house.tapped()) {
        house.open();
        var evening = new SessionOverHttp(house);
        var fia = evening.signIn(DemoPerson.FIA);
        var max = evening.signIn(DemoPerson.MAX);
        var noor = evening.signIn(DemoPerson.NOOR);
        var session = SessionOverHttp.tonight(fia);
        var facilitator = fia.enter(session);
        facilitator.await("welcomed");
        var maxLine = SessionOverHttp.queue(max, session);
        SessionOverHttp.admitted(facilitator, maxLine);
        var noorLine = SessionOverHttp.queue(noor, session);
        var maxId = maxLine.await("welcomed").get("you").get("id").asText();

        tap.cut();
        var cutAt = Instant.now();
        maxLine.send("{\"type\":\"leave\"}");
        maxLine.awaitClose();
        facilitator.await("left", left -> left.get("participant").asText().equals(maxId));
        facilitator.await("records-delayed-changed", m -> m.get("delayed").asBoolean());
        facilitator.send("{\"type\":\"admit-all\"}");
        Eventually.holds(
            () ->
                assertThat(facilitator.heard())
                    .anyMatch(m -> m.path("why").asText().equals("records-unavailable")));
        facilitator.send("{\"type\":\"say\",\"text\":\"we go on\"}");
        facilitator.await("said");
        facilitator.awaitPings(PINGS);
        assertThat(facilitator.isOpen()).isTrue();
        assertThat(noorLine.isOpen()).isTrue();
        assertThat(noorLine.heard()).noneMatch(m -> m.path("type").asText().equals("welcomed"));

        tap.mend();
        facilitator.await("records-delayed-changed", m -> !m.get("delayed").asBoolean());
        SessionOverHttp.admitted(facilitator, noorLine);
        Eventually.holds(
            () -> {
              var sheet =
                  HttpUser.json(fia.get("/api/sessions/" + session + "/attendance")).get("lines");
              for (var line : sheet) {
                if (line.get("userId").asText().equals(DemoPerson.MAX.id().toString())) {
                  var intervals = line.get("intervals");
                  assertThat(intervals).hasSize(1);
                  assertThat(Instant.parse(intervals.get(0).get("to").asText()))
                      .as("Max left when he left, not when it could be written")
                      .isBetween(cutAt.minusSeconds(10), cutAt.plusSeconds(10));
                }
              }
            });
        assertThat(Files.readString(house.log()))
            .contains("cannot be written", "are written again");
      }
    }
  }
}
