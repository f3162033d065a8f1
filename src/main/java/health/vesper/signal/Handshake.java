package health.vesper.signal;

import health.vesper.platform.PublicAddress;
import health.vesper.signal.socket.Login;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;

/**
 * Who may open a socket at all: pages of our own origin, and clients that are no browser and send
 * none. Hands over who the login says it is.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
  static final String LOGIN = "health.vesper.login";

  @Override
  public boolean checkOrigin(String origin) {
    return origin == null || origin.isEmpty() || PublicAddress.isOurs(origin);
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    Login.of(request.getUserPrincipal(), request)
        .ifPresent(login -> config.getUserProperties().put(LOGIN, login));
  }
}
