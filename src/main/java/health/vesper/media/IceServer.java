package health.vesper.media;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/**
 * A STUN or TURN server in the shape that the browser's {@code RTCPeerConnection} takes.
 *
 * @param username empty where none is needed
 * @param credential empty where none is needed
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
  public IceServer {
    urls = List.copyOf(urls);
  }

  /** Whether it is a relay (TURN), which asks for a login. A STUN server does not. */
  boolean relays() {
    return urls.stream().anyMatch(url -> url.startsWith("turn:") || url.startsWith("turns:"));
  }

  /** A credential is a secret and must not get into a log. */
  @Override
  public String toString() {
    return "IceServer" + urls;
  }
}
