package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.room.protocol.MessageName;
import health.vesper.signal.protocol.MessageTypes;
import health.vesper.wire.KeycloakAdmin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * One client's legal name, e-mail, phone, location, emergency contact, browser and network address
 * contain a marker. In the session every message of the protocol occurs. No frame to anybody,
 * nothing else that another client was shown, and no log contains a marker.
 */
class NothingLeaksIT {
  private static final String FAMILY = "Zz9marker-family";
  private static final String EMAIL = "zz9marker-email@people.example";

  /**
   * Messages that need more than a session of scheduled people: a guest with an invitation, a
   * Keycloak that is unreachable, or an access that has ended.
   */
  private static final Set<String> NOT_IN_THIS_SESSION =
      Set.of("captioned", "time-over", "identity-delayed-changed", "access-ended");

  @Test
  void no_personal_data_of_a_client_reaches_a_frame_another_client_or_a_log()
      throws IOException, SQLException {
    try (var vesper = VesperUnderTest.named("leaks");
        var database = vesper.tapped()) {
      vesper
          .with("VESPER_MEDIA_ICE_POLICY", "relay")
          .with("VESPER_MEDIA_ICE_SERVERS", "[{\"urls\":\"turn:relay.example:3478\"}]")
          .with("VESPER_MEDIA_TURN_SECRET", "a-secret-of-the-relays")
          .open();
      var keycloak = new KeycloakAdmin(vesper.at());
      try (var renamed = keycloak.renamed(DemoPerson.MAX, FAMILY, EMAIL)) {
        assertThat(renamed).isNotNull();
        assertThat(keycloak.idToken(DemoPerson.MAX))
            .as("the ID token has an id and no name")
            .contains(DemoPerson.MAX.id().toString())
            .doesNotContain(FAMILY, EMAIL);
        var marked = new MarkedSession(vesper);
        marked.theWaitingRoom();
        theFacilitatorSeesWhoItIs(marked);
        marked.theAdmissions();
        marked.theGroup();
        marked.theSessionFlow();
        marked.theSupport();
        marked.theMediaNegotiation();
        anotherClientLooksAround(marked);
        marked.theConnections();
        marked.theDelayedRecords(database);
        marked.theEnd();

        everythingOccurred(marked);
        nothingLeaked(marked);
        noLogContainsTheMarker(vesper.log().getParent());
      }
    }
  }

  private static void theFacilitatorSeesWhoItIs(MarkedSession marked) {
    assertThat(marked.httpUsers.get(DemoPerson.MAX).get("/api/me").body()).contains(FAMILY);
    var waitingRoom = "/api/sessions/" + marked.session + "/door";
    assertThat(marked.httpUsers.get(DemoPerson.FIA).get(waitingRoom).body())
        .contains(FAMILY, MarkedSession.PHONE, MarkedSession.LOCATION);
  }

  private static void anotherClientLooksAround(MarkedSession marked) {
    var noor = marked.httpUsers.get(DemoPerson.NOOR);
    for (var path :
        List.of("/api/tonight", "/api/me", "/api/audit", "/app/", "/app/s/" + marked.session)) {
      noor.get(path);
    }
    for (var part : List.of("door", "attendance", "notes", "private-note")) {
      assertThat(noor.get("/api/sessions/" + marked.session + "/" + part).statusCode())
          .isEqualTo(404);
    }
  }

  private static void everythingOccurred(MarkedSession marked) {
    var said = new HashSet<>(Set.of("answer-ping"));
    var heard = new HashSet<>(Set.of("ping-sent"));
    marked.users.forEach(user -> said.addAll(user.said()));
    marked.users.forEach(user -> heard.addAll(user.heard()));
    assertThat(said).as("commands that were sent").isEqualTo(names(MessageTypes.FROM_CLIENT));
    assertThat(names(MessageTypes.TO_CLIENT))
        .as("messages that were received, or that need another session")
        .allMatch(type -> heard.contains(type) || NOT_IN_THIS_SESSION.contains(type));
  }

  private static Set<String> names(List<Class<?>> messages) {
    return messages.stream().map(MessageName::of).collect(Collectors.toSet());
  }

  private static void nothingLeaked(MarkedSession marked) {
    var frames =
        marked.httpUsers.values().stream()
            .flatMap(httpUser -> httpUser.transcript().stream())
            .filter(shown -> shown.startsWith("{"))
            .toList();
    var types = marked.users.stream().flatMap(user -> user.heard().stream()).distinct().count() + 1;
    var leaks = frames.stream().filter(NothingLeaksIT::leaks).toList();
    System.out.printf("leaks: %d in %,d frames of %d types%n", leaks.size(), frames.size(), types);
    assertThat(leaks).isEmpty();
    for (var other : List.of(DemoPerson.NOOR, DemoPerson.TESSA)) {
      var shown = marked.httpUsers.get(other).transcript();
      assertThat(shown).anyMatch(one -> one.contains("Max A."));
      assertThat(shown).noneMatch(NothingLeaksIT::leaks);
    }
  }

  private static boolean leaks(String shown) {
    return shown.toLowerCase(Locale.ROOT).contains(MarkedSession.MARK)
        || shown.contains(MarkedSession.ADDRESS)
        || shown.contains(DemoPerson.MAX.id().toString());
  }

  /** The logs contain ids for the operators, and nothing else about a client. */
  private static void noLogContainsTheMarker(Path vesper) throws IOException {
    try (var files = Files.walk(vesper)) {
      var logs = files.filter(file -> file.toString().endsWith(".log")).toList();
      assertThat(logs).isNotEmpty();
      for (var log : logs) {
        assertThat(Files.readString(log, StandardCharsets.UTF_8))
            .as(log.toString())
            .doesNotContainIgnoringCase(MarkedSession.MARK)
            .doesNotContain(MarkedSession.ADDRESS);
      }
    }
  }
}
