package health.vesper.signal.protocol;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** A STUN or TURN server in the shape that the browser's {@code RTCPeerConnection} takes. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record IceServer(List<String> urls, Optional<String> username, Optional<String> credential) {
  public IceServer {
    urls = List.copyOf(urls);
  }
}
