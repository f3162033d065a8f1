package health.vesper.wire;

import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A small cookie jar, because the JDK's own quotes values in a way that Keycloak refuses. Its key
 * is host and port, path, and name.
 */
final class Cookies {
  private record Key(String authority, String path, String name) {}

  private final Map<Key, String> jar = new LinkedHashMap<>();

  synchronized void take(URI from, HttpHeaders headers) {
    for (var header : headers.allValues("set-cookie")) {
      for (var cookie : HttpCookie.parse(header)) {
        var path = cookie.getPath() == null ? "/" : cookie.getPath();
        var key = new Key(from.getAuthority(), path, cookie.getName());
        if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
          jar.remove(key);
        } else {
          jar.put(key, cookie.getValue());
        }
      }
    }
  }

  synchronized String forRequest(URI to) {
    var authority = to.getAuthority();
    return jar.entrySet().stream()
        .filter(e -> e.getKey().authority().equals(authority))
        .filter(e -> to.getPath().startsWith(e.getKey().path()) || e.getKey().path().equals("/"))
        .map(e -> e.getKey().name() + "=" + e.getValue())
        .collect(Collectors.joining("; "));
  }
}
