package health.vesper.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The addresses on which the servers listen. All are on loopback. */
public record Addresses(int http, int management, int keycloak, int keycloakManagement) {
  /** The addresses of the run command. An environment variable can change each port. */
  public static Addresses ofRun() {
    return new Addresses(
        port("VESPER_PORT", 8080),
        port("VESPER_MANAGEMENT_PORT", 9990),
        port("KEYCLOAK_PORT", 8180),
        port("KEYCLOAK_MANAGEMENT_PORT", 9100));
  }

  /** Four free ports for tests, so that they never conflict with a running server. */
  public static Addresses free() {
    var held = new ArrayList<ServerSocket>();
    try {
      for (int i = 0; i < 4; i++) {
        held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
      }
      var ports = held.stream().map(ServerSocket::getLocalPort).toList();
      for (var socket : held) {
        socket.close();
      }
      return new Addresses(ports.get(0), ports.get(1), ports.get(2), ports.get(3));
    } catch (IOException e) {
      throw new CannotStart("No free port could be found on loopback: " + e.getMessage());
    }
  }

  /** The addresses of the same Keycloak and of another WildFly. */
  public Addresses withAnotherServer() {
    var other = free();
    return new Addresses(other.http, other.management, keycloak, keycloakManagement);
  }

  public String vesper() {
    return "http://localhost:" + http;
  }

  public String identity() {
    return "http://localhost:" + keycloak;
  }

  public String realm() {
    return identity() + "/realms/vesper";
  }

  /** Refuses to start when a port is taken, and names the variable that changes the port. */
  public void mustBeFree() {
    mustBeFree(http, "VESPER_PORT");
    mustBeFree(management, "VESPER_MANAGEMENT_PORT");
    mustBeFree(keycloak, "KEYCLOAK_PORT");
    mustBeFree(keycloakManagement, "KEYCLOAK_MANAGEMENT_PORT");
  }

  private static void mustBeFree(int port, String variable) {
    for (var address : List.of("127.0.0.1", "::1")) {
      try (var socket = new ServerSocket(port, 1, InetAddress.getByName(address))) {
        socket.setReuseAddress(true);
      } catch (java.net.BindException e) {
        if (address.equals("127.0.0.1")) {
          throw new CannotStart(
              "Port %d is taken: stop what uses it, or choose another with the environment variable %s."
                  .formatted(port, variable));
        }
      } catch (IOException e) {
        // There is no IPv6 here, so nothing can use the port on it.
      }
    }
  }

  private static int port(String variable, int otherwise) {
    var value = System.getenv(variable);
    try {
      return value == null || value.isBlank() ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new CannotStart(variable + " must be a port number, not \"" + value + "\".");
    }
  }
}
