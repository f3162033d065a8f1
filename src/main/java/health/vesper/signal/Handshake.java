package health.vesper.signal;

import health.vesper.platform.PublicAddress;
import health.vesper.signal.rooms.RoomEntry;
import health.vesper.signal.socket.Login;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/**
 * Decides who may open a socket: pages of our own origin, and clients that are no browser and send
 * no origin. Then it checks the ticket and opens the room, because the handshake runs on a worker
 * thread, which may wait for the database; the socket's I/O thread may not.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
  /** Where {@link RoomSocket} finds the {@link RoomEntry.Decision}. */
  static final String DECISION = "health.vesper.decision";

  @Override
  public boolean checkOrigin(String origin) {
    return origin == null || origin.isEmpty() || PublicAddress.isOurs(origin);
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    var login = Login.of(request.getUserPrincipal(), request);
    var entry = CDI.current().select(RoomEntry.class).get();
    config.getUserProperties().put(DECISION, entry.decide(login.orElse(null), ticket(request)));
  }

  /** The last part of {@code /ws/room/{ticket}}. */
  private static String ticket(HandshakeRequest request) {
    var path = request.getRequestURI().getPath();
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
