package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.Eventually;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A system administrator suspends the server during a session and resumes it. */
class MaintenanceIT {
  /** So many periodic checks of the rooms take longer than any task that is due a moment later. */
  private static final int CHECKS = 3;

  private static VesperUnderTest vesper;
  private static SessionOverHttp http;
  private static ModelControllerClient management;

  @BeforeAll
  static void begins() throws IOException {
    vesper = VesperUnderTest.named("maintenance").open();
    http = new SessionOverHttp(vesper);
    management = ModelControllerClient.Factory.create("127.0.0.1", vesper.at().management());
    // Opens the management connection now, because the next command must take effect within a
    // second.
    execute("read-resource");
  }

  @AfterAll
  static void ends() throws IOException {
    management.close();
    vesper.close();
  }

  @Test
  void after_a_suspension_people_come_back_minutes_count_and_a_lost_client_is_noticed() {
    var fia = http.signIn(DemoPerson.FIA);
    var max = http.signIn(DemoPerson.MAX);
    var session = SessionOverHttp.tonight(fia);
    var before = fia.enter(session);
    before.await("welcomed");
    var first = SessionOverHttp.joinWaitingRoom(max, session);
    SessionOverHttp.admitted(before, first);

    execute("suspend");
    first.awaitClose();
    before.awaitClose();
    waits();
    assertThat(max.get("/api/tonight").statusCode()).isEqualTo(503);
    execute("resume");
    var facilitator = fia.enter(session);
    facilitator.await("welcomed");
    var socket = max.enter(session);
    var maxId = socket.await("welcomed").get("you").get("id").asText();
    var back = Instant.now();
    Eventually.holds(() -> assertThat(seenLast()).isAfter(back));

    socket.fallSilent();
    facilitator.await("went-away", m -> m.get("participant").asText().equals(maxId));
  }

  @Test
  void a_person_who_lost_access_before_a_suspension_signs_in_again_after_it() {
    var ada = http.signIn(DemoPerson.ADA);
    var noor = http.signIn(DemoPerson.NOOR);
    SessionOverHttp.expect(200, noor.get("/api/tonight"));
    var suspension = "/api/people/" + DemoPerson.NOOR.id() + "/suspension";
    SessionOverHttp.expect(204, ada.post(suspension, "{\"reason\":\"A borrowed telephone\"}"));
    execute("suspend");
    waits();
    execute("resume");
    SessionOverHttp.expect(204, ada.delete(suspension));
    assertThat(noor.get("/api/tonight").statusCode()).isEqualTo(401);
  }

  /** Waits until the scheduler of the suspended server has run for a while. */
  private static void waits() {
    var before = checks();
    Eventually.holds(() -> assertThat(checks()).isGreaterThanOrEqualTo(before + CHECKS));
  }

  private static double checks() {
    return Metrics.of(vesper.at()).value("vesper_rooms_checks_total");
  }

  private static void execute(String operation) {
    var asked = new ModelNode();
    asked.get("operation").set(operation);
    asked.get("address").setEmptyList();
    try {
      assertThat(management.execute(asked).get("outcome").asString()).isEqualTo("success");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /**
   * Returns the earliest last-seen time of the people inside. It is long ago while nobody is
   * recorded.
   */
  private static Instant seenLast() {
    try (var connection = vesper.sql();
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "select min(last_seen) from presence_interval where still_open")) {
      found.next();
      var seen = found.getObject(1, OffsetDateTime.class);
      return seen == null ? Instant.EPOCH : seen.toInstant();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
