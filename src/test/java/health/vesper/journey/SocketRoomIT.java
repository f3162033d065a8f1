package health.vesper.journey;

import health.vesper.launch.DemoPerson;
import health.vesper.room.Guest;
import health.vesper.room.HelpedRoomContract;
import health.vesper.room.RoomRole;
import health.vesper.wire.KeycloakAdmin;
import health.vesper.wire.Visitor;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/**
 * The contract over the real thing: people of Keycloak with tickets and sockets, in a room of their
 * own for each test. What passes here and on the pure room passes the adapter unchanged.
 */
class SocketRoomIT extends HelpedRoomContract {
  private static final Map<String, Visitor> PEOPLE = new HashMap<>();
  private static final Map<String, UUID> CLIENTS = new HashMap<>();
  private static House house;

  private final List<SocketGuest> guests = new ArrayList<>();
  private String session;

  @BeforeAll
  static void people_of_keycloak() {
    house = House.onPostgresql("contract").open();
    var evening = new WireEvening(house);
    PEOPLE.put("Fia", evening.signIn(DemoPerson.FIA));
    PEOPLE.put("Kofi", evening.signIn(DemoPerson.KOFI));
    var keycloak = new KeycloakAdmin(house.at());
    for (var name : List.of("Max", "Ida")) {
      var userName = "contract-" + name.toLowerCase(java.util.Locale.ROOT);
      CLIENTS.put(name, UUID.fromString(keycloak.client(userName)));
      PEOPLE.put(name, Visitor.signedIn(house.at(), userName, DemoPerson.PASSWORD, null));
    }
  }

  @BeforeEach
  void a_room_of_their_own() throws SQLException {
    session = new OwnEvening(house).with(CLIENTS).toString();
  }

  @AfterEach
  void they_go() {
    guests.forEach(SocketGuest::hangsUp);
  }

  @AfterAll
  static void good_night() {
    house.close();
    PEOPLE.clear();
    CLIENTS.clear();
  }

  @Override
  protected Guest arrives(String name, RoomRole role) {
    var visitor = PEOPLE.get(name);
    if (!role.moderates()) {
      WireEvening.answerArrival(visitor, session, "At home, 12 Elm Street", "555 0100");
    }
    var guest = new SocketGuest(name, visitor, session);
    guests.add(guest);
    guest.comesBack();
    return guest;
  }
}
