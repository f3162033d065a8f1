package health.vesper.journey;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.launch.DemoPerson;
import health.vesper.wire.HttpUser;
import health.vesper.wire.TestSocket;
import java.util.function.Consumer;

/** A client who joins the session repeatedly until an administrator ends the access. */
final class RevokedClient {
  /** The close code of a socket whose owner no longer has access. */
  static final int ACCESS_ENDED = 4006;

  private static final double MILLION = 1e6;

  private final VesperUnderTest vesper;
  private final RevocationSession group;
  private final String name;
  private final String id;
  private String password = DemoPerson.PASSWORD;
  private boolean arrived;
  private HttpUser browser;
  private TestSocket socket;
  private String unused;

  RevokedClient(VesperUnderTest vesper, RevocationSession group, String name, String id) {
    this.vesper = vesper;
    this.group = group;
    this.name = name;
    this.id = id;
  }

  /** The person's id in Keycloak. */
  String id() {
    return id;
  }

  /** The browser that signed in last. */
  HttpUser browser() {
    return browser;
  }

  /** The client's socket to the room. */
  TestSocket socket() {
    return socket;
  }

  /** The administrator set another password. */
  void changesPasswordTo(String other) {
    password = other;
  }

  void signsIn() {
    browser = HttpUser.signedIn(vesper.at(), name, password, null);
  }

  /** Signs in, waits and is admitted. Keeps one unused ticket. */
  void joins() {
    browser =
        RevocationSession.signedInAnew(() -> HttpUser.signedIn(vesper.at(), name, password, null));
    if (!arrived) {
      SessionOverHttp.arrive(browser, group.session(), "At home", "555 0100");
      arrived = true;
    }
    socket = browser.enter(group.session(), true);
    socket.await("waiting-began");
    SessionOverHttp.admitted(group.room(), socket);
    unused = browser.ticket(group.session(), true);
  }

  /** Returns how many milliseconds after Keycloak's answer the socket was closed. */
  double millisUntilClosedBy(Consumer<String> act) {
    act.accept(id);
    var answered = System.nanoTime();
    assertThat(socket.awaitClose()).isEqualTo(ACCESS_ENDED);
    return Math.max(0, (socket.closedAt() - answered) / MILLION);
  }

  /** Leaves for good and gives the seat up. */
  void leaves() {
    socket.send("{\"type\":\"leave\"}");
    socket.awaitClose();
  }

  void cannotComeBack() {
    group.cannotComeBack(browser, unused);
  }
}
