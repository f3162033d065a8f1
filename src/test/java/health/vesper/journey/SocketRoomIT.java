package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.room.ContractUser;
import health.vesper.room.HelpedRoomContract;
import health.vesper.room.protocol.RoomRole;
import health.vesper.wire.Eventually;
import health.vesper.wire.HttpUser;
import health.vesper.wire.KeycloakAdmin;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The room contract over real sockets: people of Keycloak with tickets, in a separate room for each
 * test. A rule that passes here and on the pure room passes the adapter unchanged.
 */
class SocketRoomIT extends HelpedRoomContract {
  private static final Map<String, HttpUser> PEOPLE = new HashMap<>();
  private static final Map<String, UUID> CLIENTS = new HashMap<>();
  private static VesperUnderTest vesper;

  private final List<SocketContractUser> users = new ArrayList<>();
  private String session;

  @BeforeAll
  static void the_server_starts() {
    vesper = VesperUnderTest.named("contract").open();
    var http = new SessionOverHttp(vesper);
    PEOPLE.put("Fia", http.signIn(DemoPerson.FIA));
    PEOPLE.put("Kofi", http.signIn(DemoPerson.KOFI));
    var keycloak = new KeycloakAdmin(vesper.at());
    for (var name : List.of("Max", "Ida")) {
      var userName = "contract-" + name.toLowerCase(java.util.Locale.ROOT);
      CLIENTS.put(name, UUID.fromString(keycloak.client(userName)));
      PEOPLE.put(name, HttpUser.signedIn(vesper.at(), userName, DemoPerson.PASSWORD, null));
    }
  }

  @BeforeEach
  void each_test_has_a_new_room() throws SQLException {
    session = new TestSession(vesper).with(CLIENTS).toString();
  }

  @AfterEach
  void the_users_disconnect() {
    users.forEach(SocketContractUser::disconnects);
  }

  @AfterAll
  static void the_server_stops() {
    vesper.close();
    PEOPLE.clear();
    CLIENTS.clear();
  }

  /** A browser closes the socket of a closed page after the last message of its user. */
  @Test
  void a_client_who_closes_the_page_was_present_until_then() {
    var fia = arrives("Fia", RoomRole.FACILITATOR);
    fia.isWelcomed();
    var max = (SocketContractUser) arrives("Max", RoomRole.CLIENT);
    fia.admits(max);
    max.isWelcomed();
    max.says("Good night.");
    max.reads(max, "Good night.");
    var then = Instant.now().truncatedTo(ChronoUnit.MICROS);
    max.shutsThePage();
    fia.seesAway(max);
    Eventually.holds(() -> assertThat(endOfTheInterval("Max")).isNotEqualTo("null"));
    assertThat(Instant.parse(endOfTheInterval("Max"))).isAfterOrEqualTo(then);
  }

  private String endOfTheInterval(String client) {
    var sheet = HttpUser.json(PEOPLE.get("Fia").get("/api/sessions/" + session + "/attendance"));
    for (var line : sheet.get("lines")) {
      if (line.get("userId").asText().equals(CLIENTS.get(client).toString())) {
        return line.at("/intervals/0/to").asText();
      }
    }
    return "null";
  }

  @Override
  protected ContractUser arrives(String name, RoomRole role) {
    var httpUser = PEOPLE.get(name);
    if (!role.moderates()) {
      SessionOverHttp.answerArrival(httpUser, session, "At home, 12 Elm Street", "555 0100");
    }
    var user = new SocketContractUser(name, httpUser, session);
    users.add(user);
    user.comesBack();
    return user;
  }
}
