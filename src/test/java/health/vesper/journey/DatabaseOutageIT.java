package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The database fails during a session for longer than a silent client is kept. */
class DatabaseOutageIT {
  /**
   * The server considers a client gone that leaves this many pings in a row unanswered, see the
   * protocol's document.
   */
  private static final int PINGS = 3;

  @Test
  void without_a_database_people_stay_nobody_is_admitted_and_events_are_written_afterwards()
      throws IOException {
    try (var vesper = VesperUnderTest.named("database-away")) {
      try (var tap = vesper.tapped()) {
        vesper.open();
        var http = new SessionOverHttp(vesper);
        var fia = http.signIn(DemoPerson.FIA);
        var max = http.signIn(DemoPerson.MAX);
        var noor = http.signIn(DemoPerson.NOOR);
        var session = SessionOverHttp.tonight(fia);
        var facilitator = fia.enter(session);
        facilitator.await("welcomed");
        var maxSocket = SessionOverHttp.joinWaitingRoom(max, session);
        SessionOverHttp.admitted(facilitator, maxSocket);
        var noorSocket = SessionOverHttp.joinWaitingRoom(noor, session);
        var maxId = maxSocket.await("welcomed").get("you").get("id").asText();

        tap.cut();
        var cutAt = Instant.now();
        maxSocket.send("{\"type\":\"leave\"}");
        maxSocket.awaitClose();
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
        assertThat(noorSocket.isOpen()).isTrue();
        assertThat(noorSocket.heard()).noneMatch(m -> m.path("type").asText().equals("welcomed"));

        tap.mend();
        facilitator.await("records-delayed-changed", m -> !m.get("delayed").asBoolean());
        SessionOverHttp.admitted(facilitator, noorSocket);
        Eventually.holds(
            () -> {
              var sheet =
                  HttpUser.json(fia.get("/api/sessions/" + session + "/attendance")).get("lines");
              for (var line : sheet) {
                if (line.get("userId").asText().equals(DemoPerson.MAX.id().toString())) {
                  var intervals = line.get("intervals");
                  assertThat(intervals).hasSize(1);
                  assertThat(Instant.parse(intervals.get(0).get("to").asText()))
                      .as("the interval ends when Max left, not when it was written")
                      .isBetween(cutAt.minusSeconds(10), cutAt.plusSeconds(10));
                }
              }
            });
        assertThat(Files.readString(vesper.log()))
            .contains("cannot be written", "are written again");
      }
    }
  }
}
