package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.launch.DemoPerson;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import health.vesper.wire.KeycloakAdmin;
import health.vesper.wire.TestSocket;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * An interpreter and a captioner come for a part of the session. The facilitator invites them, the
 * clients agree, and everybody sees them. They have to leave when one client takes the consent
 * back, when the invitation is withdrawn and when their time is over.
 */
class GuestJourneyIT {
  private static final String CAPTIONER = "cara";

  @Test
  void guests_come_with_invitation_and_consent_and_leave_when_either_ends() throws IOException {
    try (var vesper = VesperUnderTest.named("guests").open()) {
      new KeycloakAdmin(vesper.at()).somebody(CAPTIONER, "captioner");
      var http = new SessionOverHttp(vesper);
      var fia = http.signIn(DemoPerson.FIA);
      var max = http.signIn(DemoPerson.MAX);
      var noor = http.signIn(DemoPerson.NOOR);
      var lea = http.signIn(DemoPerson.LEA);
      var cara = HttpUser.signedIn(vesper.at(), CAPTIONER, DemoPerson.PASSWORD, null);
      var session = SessionOverHttp.tonight(fia);
      var lead = fia.enter(session);
      lead.await("welcomed");
      var maxSocket = SessionOverHttp.joinWaitingRoom(max, session);
      SessionOverHttp.admitted(lead, maxSocket);
      assertThat(lea.get("/api/tonight").body()).isEqualTo("[]");

      var visit = new Visit(fia, max, lea, session);
      visit.isInvited("interpreter", "Lea", "lea@people.example", endOf(fia));
      var leaSocket = visit.entersTheWaitingRoom(lead);
      isNotAdmittedBeforeMaxAgrees(lead, leaSocket, visit);
      visit.agrees(true);
      isAdmitted(lead, leaSocket, visit.inTheWaitingRoom(lead));
      maxSocket.await("joined", m -> m.at("/participant/role").asText().equals("interpreter"));
      seesOnlyTheRoom(lea, leaSocket, session);

      writesCaptions(fia, max, cara, lead, maxSocket, leaSocket, session);
      isNotAdmittedUnasked(noor, lead, session);

      visit.agrees(false);
      assertThat(leaSocket.awaitClose()).as("one client took the consent back").isEqualTo(4007);
      leaSocket.await("time-over");
      maxSocket.await("left");

      visit.agrees(true);
      var again = visit.entersTheWaitingRoom(lead);
      isAdmitted(lead, again, visit.inTheWaitingRoom(lead));
      visit.isWithdrawn();
      assertThat(again.awaitClose()).as("the invitation was withdrawn").isEqualTo(4007);
      visit.findsNothing();

      visit.isInvited("interpreter", "Lea", "lea@people.example", Instant.now().plusSeconds(20));
      visit.agrees(true);
      var last = visit.entersTheWaitingRoom(lead);
      isAdmitted(lead, last, visit.inTheWaitingRoom(lead));
      assertThat(last.awaitClose()).as("the guest's time is over").isEqualTo(4007);
      visit.findsNothing();

      assertThat(String.join("\n", lea.transcript()))
          .contains("Max A.")
          .doesNotContain("Arden")
          .doesNotContain(DemoPerson.MAX.id().toString());
      assertThat(Files.readString(vesper.log()))
          .doesNotContainIgnoringCase("lea@people.example")
          .doesNotContain("Santos");
    }
  }

  private static void isNotAdmittedBeforeMaxAgrees(TestSocket lead, TestSocket guest, Visit visit) {
    admits(lead, visit.inTheWaitingRoom(lead));
    lead.await("admission-failed", m -> m.get("why").asText().equals("not-agreed"));
    assertThat(guest.heard()).noneMatch(m -> m.get("type").asText().equals("welcomed"));
  }

  /** The room learns of an answer a moment after it was given. */
  private static void isAdmitted(TestSocket lead, TestSocket guest, String id) {
    Eventually.holds(
        () -> {
          admits(lead, id);
          assertThat(guest.heard()).anyMatch(m -> m.get("type").asText().equals("welcomed"));
        });
  }

  private static void admits(TestSocket lead, String id) {
    lead.send("{\"type\":\"admit\",\"participant\":\"" + id + "\"}");
  }

  private static void seesOnlyTheRoom(HttpUser guest, TestSocket line, String session) {
    var room = line.await("welcomed");
    assertThat(room.get("you").get("name").asText()).isEqualTo("Lea");
    assertThat(room.get("you").get("seat").asInt()).isGreaterThan(2000);
    assertThat(room.get("staff").isNull()).isTrue();
    assertThat(room.get("waiting")).isEmpty();
    for (var part : List.of("door", "attendance", "notes", "guests", "private-note")) {
      assertThat(guest.get("/api/sessions/" + session + "/" + part).statusCode()).isEqualTo(404);
    }
    line.send("{\"type\":\"caption\",\"text\":\"Not mine to write.\"}");
    line.await("refused", m -> m.get("command").asText().equals("caption"));
  }

  private static void writesCaptions(
      HttpUser fia,
      HttpUser max,
      HttpUser cara,
      TestSocket lead,
      TestSocket maxSocket,
      TestSocket leaSocket,
      String in) {
    var visit = new Visit(fia, max, cara, in);
    visit.isInvited("captioner", "Cara", CAPTIONER + "@people.example", endOf(fia));
    visit.agrees(true);
    var line = visit.entersTheWaitingRoom(lead);
    isAdmitted(lead, line, visit.inTheWaitingRoom(lead));
    line.send("{\"type\":\"caption\",\"text\":\"Good evening, everybody.\"}");
    for (var reader : List.of(lead, maxSocket, leaSocket)) {
      assertThat(reader.await("captioned").at("/line/text").asText())
          .isEqualTo("Good evening, everybody.");
    }
    visit.isWithdrawn();
    assertThat(line.awaitClose()).isEqualTo(4007);
  }

  /**
   * Noor has not answered about Lea, who is inside. Only the facilitator's next step can bring them
   * together.
   */
  private static void isNotAdmittedUnasked(HttpUser noor, TestSocket lead, String session) {
    lead.forget();
    var line = SessionOverHttp.joinWaitingRoom(noor, session);
    lead.send("{\"type\":\"admit-all\"}");
    lead.await("admission-failed", m -> m.get("why").asText().equals("not-agreed"));
    assertThat(line.heard()).noneMatch(m -> m.get("type").asText().equals("welcomed"));
    line.send("{\"type\":\"leave\"}");
    assertThat(line.awaitClose()).isEqualTo(1000);
  }

  private static Instant endOf(HttpUser anybody) {
    return Instant.parse(HttpUser.json(anybody.get("/api/tonight")).at("/0/endsAt").asText());
  }

  /** One guest of one session. Fia invites the guest, and Max is asked for consent. */
  private static final class Visit {
    private final HttpUser fia;
    private final HttpUser max;
    private final HttpUser guest;
    private final String path;
    private final String session;
    private String id;

    Visit(HttpUser fia, HttpUser max, HttpUser guest, String session) {
      this.fia = fia;
      this.max = max;
      this.guest = guest;
      this.session = session;
      this.path = "/api/sessions/" + session + "/guests";
    }

    void isInvited(String role, String name, String email, Instant until) {
      var from = HttpUser.json(fia.get("/api/tonight")).at("/0/startsAt").asText();
      var answer =
          fia.post(
              path,
              """
              {"email":"%s","givenName":"%s","role":"%s","from":"%s","until":"%s"}\
              """
                  .formatted(email, name, role, from, until));
      SessionOverHttp.expect(201, answer);
      id = HttpUser.json(answer).get("id").asText();
    }

    void agrees(boolean agrees) {
      var question = question();
      SessionOverHttp.expect(
          204,
          max.put(
              path + "/" + id + "/answer",
              "{\"agrees\":%s,\"version\":%d}".formatted(agrees, question.get("version").asInt())));
    }

    private JsonNode question() {
      for (var asked : HttpUser.json(max.get("/api/tonight")).at("/0/guests")) {
        if (asked.get("id").asText().equals(id)) {
          return asked;
        }
      }
      throw new AssertionError("Max is not asked for consent about " + id);
    }

    TestSocket entersTheWaitingRoom(TestSocket lead) {
      var line = HttpUser.json(guest.get("/api/tonight")).get(0);
      assertThat(line.get("sessionId").asText()).isEqualTo(session);
      SessionOverHttp.expect(
          204,
          guest.put(
              "/api/sessions/" + session + "/agreement",
              "{\"version\":%s,\"accepted\":true}".formatted(line.at("/agreement/version"))));
      lead.forget();
      var socket = guest.enter(session);
      socket.await("waiting-began");
      return socket;
    }

    /** Returns the id of the guest as the facilitator sees it in the waiting room. */
    String inTheWaitingRoom(TestSocket lead) {
      var door = lead.await("door-changed", m -> !m.get("waiting").isEmpty());
      var waiting = door.get("waiting").get(0);
      assertThat(waiting.get("role").asText()).isIn("interpreter", "captioner");
      return waiting.get("participant").asText();
    }

    void isWithdrawn() {
      SessionOverHttp.expect(204, fia.delete(path + "/" + id));
    }

    void findsNothing() {
      assertThat(guest.get("/api/tonight").body()).isEqualTo("[]");
      var ticket = guest.post("/api/sessions/" + session + "/ticket", "{\"takeOver\":false}");
      assertThat(ticket.statusCode()).isEqualTo(404);
    }
  }
}
