package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestSocket;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;

/** How people join a session without a browser: by the same requests that the pages send. */
final class SessionOverHttp {
  private static final int TOO_OFTEN = 429;

  private final VesperUnderTest vesper;

  SessionOverHttp(VesperUnderTest vesper) {
    this.vesper = vesper;
  }

  HttpUser signIn(DemoPerson person) {
    return HttpUser.signedIn(vesper.at(), person);
  }

  /** Returns the session that is in progress for this person. */
  static String tonight(HttpUser httpUser) {
    for (JsonNode session : HttpUser.json(httpUser.get("/api/tonight"))) {
      if (session.get("phase").asText().equals("under-way")) {
        return session.get("sessionId").asText();
      }
    }
    throw new AssertionError("no session is under way: " + httpUser.get("/api/tonight").body());
  }

  /** Accepts the agreement and answers the arrival check, as the pages require it from a client. */
  static void arrive(HttpUser client, String session, String location, String callBack) {
    var tonight = HttpUser.json(client.get("/api/tonight")).get(0);
    var agreement = tonight.get("agreement");
    if (agreement != null && !agreement.isNull() && !agreement.get("accepted").asBoolean()) {
      expect(
          204,
          client.put(
              "/api/sessions/" + session + "/agreement",
              "{\"version\":%s,\"accepted\":true}".formatted(agreement.get("version"))));
    }
    answerArrival(client, session, location, callBack);
  }

  /** Answers the arrival check for a client who has accepted the agreement before. */
  static void answerArrival(HttpUser client, String session, String location, String callBack) {
    expect(
        204,
        client.put(
            "/api/sessions/" + session + "/arrival",
            """
            {"alone":true,"headphones":true,"notDriving":true,"location":"%s","callBack":"%s",
             "place":"US-NY","contactName":"Somebody Near","contactPhone":"555 0142"}\
            """
                .formatted(location, callBack)));
  }

  /**
   * Asks for a ticket, and tries again when the server refuses because of the rate limit. The same
   * people join one session after the other, which on a fast machine needs more tickets than the
   * limit allows.
   */
  static HttpResponse<String> ticket(HttpUser httpUser, String session, boolean takeOver) {
    var body = "{\"takeOver\":" + takeOver + "}";
    var answers = new ArrayDeque<HttpResponse<String>>();
    Eventually.holds(
        () -> {
          answers.add(httpUser.post("/api/sessions/" + session + "/ticket", body));
          assertThat(answers.getLast().statusCode()).isNotEqualTo(TOO_OFTEN);
        });
    return answers.getLast();
  }

  /** Connects a client, who is then in the waiting room. */
  static TestSocket joinWaitingRoom(HttpUser client, String session) {
    arrive(client, session, "At home, 12 Elm Street", "555 0100");
    var socket = client.enter(session);
    socket.await("waiting-began");
    return socket;
  }

  /** The facilitator admits everybody who waits. Returns when this client is inside. */
  static JsonNode admitted(TestSocket facilitator, TestSocket client) {
    facilitator.send("{\"type\":\"admit-all\"}");
    return client.await("welcomed");
  }

  static void expect(int status, HttpResponse<String> answer) {
    if (answer.statusCode() != status) {
      throw new AssertionError(
          answer.request().method()
              + " "
              + answer.uri().getPath()
              + ": "
              + answer.statusCode()
              + " "
              + answer.body());
    }
  }
}
