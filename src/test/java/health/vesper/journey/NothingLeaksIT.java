package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.KeycloakAdmin;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every client's legal name, e-mail, phone and location is a marker; another client goes through a
 * whole evening beside them, and everything that this client was shown, and the server's log, is
 * searched.
 */
class NothingLeaksIT {
  private static final String FAMILY = "Zz9marker-family";
  private static final String EMAIL = "zz9marker-email@people.example";
  private static final String PHONE = "0155zz9marker-phone";
  private static final String LOCATION = "Zz9marker-location street 5";

  @Test
  void no_name_address_phone_or_place_of_a_client_reaches_another_client_or_the_log()
      throws IOException {
    try (var house = House.onPostgresql("leaks").open();
        var marked = new KeycloakAdmin(house.at()).renamed(DemoPerson.MAX, FAMILY, EMAIL)) {
      assertThat(marked).isNotNull();
      var evening = new WireEvening(house);
      var max = evening.signIn(DemoPerson.MAX);
      assertThat(max.get("/api/me").body()).contains(FAMILY);
      var noor = evening.signIn(DemoPerson.NOOR);
      var fia = evening.signIn(DemoPerson.FIA);
      var session = WireEvening.tonight(fia);

      var facilitator = fia.enter(session);
      facilitator.await("welcomed");
      WireEvening.arrive(max, session, LOCATION, PHONE);
      var maxLine = max.enter(session);
      maxLine.await("waiting-began");
      var noorLine = WireEvening.queue(noor, session);
      assertThat(fia.get("/api/sessions/" + session + "/door").body())
          .as("the facilitator does see who it is")
          .contains(FAMILY, PHONE, LOCATION);
      WireEvening.admitted(facilitator, maxLine);
      var welcomed = WireEvening.admitted(facilitator, noorLine);
      var maxId = maxLine.await("welcomed").get("you").get("id").asText();
      var maxEpoch = maxLine.await("welcomed").get("you").get("epoch").asInt();

      maxLine.send("{\"type\":\"say\",\"text\":\"good evening\"}");
      maxLine.send("{\"type\":\"raise-hand\",\"raised\":true}");
      maxLine.send("{\"type\":\"set-camera\",\"on\":true}");
      noorLine.await("said");
      noorLine.await("media-changed");
      noorLine.send(
          """
          {"type":"describe","to":"%s","toEpoch":%d,"kind":"offer","sdp":"v=0\\r\\n"}"""
              .formatted(maxId, maxEpoch));
      maxLine.await("description-relayed");
      maxLine.send(
          """
          {"type":"describe","to":"%s","toEpoch":%d,"kind":"answer","sdp":"v=0\\r\\n"}"""
              .formatted(
                  welcomed.get("you").get("id").asText(),
                  welcomed.get("you").get("epoch").asInt()));
      noorLine.await("description-relayed");
      maxLine.cut();
      noorLine.await("went-away");
      maxLine = max.enter(session);
      maxLine.await("welcomed");
      noorLine.await("returned");
      facilitator.send(
          "{\"type\":\"remove\",\"participant\":\""
              + maxId
              + "\",\"reason\":\""
              + LOCATION
              + "\",\"term\":\"session\"}");
      noorLine.await("left");
      for (var path :
          List.of("/api/tonight", "/api/me", "/api/audit", "/app/", "/app/s/" + session)) {
        noor.get(path);
      }
      for (var part : List.of("door", "attendance", "notes", "private-note")) {
        assertThat(noor.get("/api/sessions/" + session + "/" + part).statusCode()).isEqualTo(404);
      }
      facilitator.send("{\"type\":\"end-session\"}");
      noorLine.await("session-ended");

      assertThat(String.join("\n", noor.transcript()))
          .contains("Max A.")
          .doesNotContainIgnoringCase("zz9marker")
          .doesNotContain(DemoPerson.MAX.id().toString());
      assertThat(Files.readString(house.log())).doesNotContainIgnoringCase("zz9marker");
    }
  }
}
