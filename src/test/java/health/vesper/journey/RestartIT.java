package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The server is stopped in an orderly way during a session and started again. */
class RestartIT {
  private static final List<DemoPerson> CLIENTS =
      List.of(
          DemoPerson.MAX,
          DemoPerson.NOOR,
          DemoPerson.TESSA,
          DemoPerson.JONAH,
          DemoPerson.INES,
          DemoPerson.WEI);

  private static VesperUnderTest vesper;
  private static SessionOverHttp http;

  @BeforeAll
  static void begins() {
    vesper = VesperUnderTest.named("restart").open();
    http = new SessionOverHttp(vesper);
  }

  @AfterAll
  static void ends() {
    vesper.close();
  }

  @Test
  void a_restart_costs_nobody_in_a_full_room_a_seat_or_a_minute() throws IOException, SQLException {
    var fia = http.signIn(DemoPerson.FIA);
    var session = SessionOverHttp.tonight(fia);
    var facilitator = fia.enter(session);
    facilitator.await("welcomed");
    var before = new EnumMap<DemoPerson, JsonNode>(DemoPerson.class);
    for (var person : CLIENTS) {
      var socket = SessionOverHttp.joinWaitingRoom(http.signIn(person), session);
      before.put(person, SessionOverHttp.admitted(facilitator, socket).get("you"));
    }

    var stopped = Instant.now();
    vesper.stop();

    assertThat(endedIntervals()).hasSize(CLIENTS.size() + 1);
    assertThat(endedIntervals().values())
        .allSatisfy(end -> assertThat(end).isBetween(stopped.minusSeconds(12), Instant.now()));
    assertThat(Files.readString(vesper.log()))
        .as("the server's log")
        .doesNotContain(" ERROR ")
        .doesNotContain("WELD-000229")
        .doesNotContain("RejectedExecutionException");

    vesper.open();
    assertThat(isBack(http.signIn(DemoPerson.FIA), session).get("role").asText())
        .isEqualTo("facilitator");
    for (var person : CLIENTS) {
      var now = isBack(http.signIn(person), session);
      assertThat(now.get("id")).isEqualTo(before.get(person).get("id"));
      assertThat(now.get("seat")).isEqualTo(before.get(person).get("seat"));
      assertThat(now.get("joinedAt")).isEqualTo(before.get(person).get("joinedAt"));
      assertThat(now.get("microphone").asBoolean()).isFalse();
    }
  }

  private static JsonNode isBack(HttpUser httpUser, String session) {
    return httpUser.enter(session).await("welcomed").get("you");
  }

  /** Returns whose presence interval the server itself ended before it stopped, and when. */
  private static Map<String, Instant> endedIntervals() throws SQLException {
    var ended = new LinkedHashMap<String, Instant>();
    try (var connection = vesper.sql();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select user_id, left_at from presence_interval where how = 'dropped'")) {
      while (found.next()) {
        ended.put(found.getString(1), found.getObject(2, OffsetDateTime.class).toInstant());
      }
    }
    return ended;
  }
}
