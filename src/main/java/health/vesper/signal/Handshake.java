package health.vesper.signal;

import health.vesper.platform.Settings;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerEndpointConfig;
import java.net.URI;

/**
 * Who may open a socket at all: pages of our own origin, and clients that are no browser and send
 * none. Hands over who the login says it is.
 */
public class Handshake extends ServerEndpointConfig.Configurator {
  static final String LOGIN = "health.vesper.login";
  private static final String OUR_OWN =
      originOf(Settings.text("vesper.public-url").orElse("http://localhost:8080"));

  @Override
  public boolean checkOrigin(String origin) {
    return origin == null || origin.isEmpty() || origin.equalsIgnoreCase(OUR_OWN);
  }

  @Override
  public void modifyHandshake(
      ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
    var principal = request.getUserPrincipal();
    if (principal != null) {
      config.getUserProperties().put(LOGIN, Login.of(principal, request));
    }
  }

  static String originOf(String url) {
    var uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getAuthority();
  }
}
