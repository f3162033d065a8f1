package health.vesper.media;

import java.util.List;

/**
 * A STUN or TURN server as a browser wants it told.
 *
 * @param username null where none is needed
 * @param credential null where none is needed
 */
public record IceServer(List<String> urls, String username, String credential) {
  public IceServer {
    urls = List.copyOf(urls);
  }

  /** A relay asks who is there; a mirror (STUN) does not. */
  boolean isRelay() {
    return urls.stream().anyMatch(url -> url.startsWith("turn:") || url.startsWith("turns:"));
  }

  /** A credential is a secret: it does not belong into a log. */
  @Override
  public String toString() {
    return "IceServer" + urls;
  }
}
