package health.vesper.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The STUN and TURN servers of the operator. Each participant gets credentials of their own for a
 * relay without a fixed login; they are ephemeral and made with the shared secret.
 */
final class IceServers {
  /** Longer than a session, so that a media restart near its end can still use the relay. */
  private static final Duration VALID_FOR = Duration.ofHours(8);

  private final List<IceServer> servers;
  private final Optional<String> secret;

  private IceServers(List<IceServer> servers, Optional<String> secret) {
    this.servers = List.copyOf(servers);
    this.secret = secret;
  }

  /**
   * @param json an array as browsers know it: {@code [{"urls": "turn:..."}, ...]}; may be empty
   * @param secret shared with the relay, if it takes ephemeral credentials
   */
  static IceServers from(Optional<String> json, Optional<String> secret) {
    return new IceServers(json.map(IceServers::parse).orElse(List.of()), secret);
  }

  private static List<IceServer> parse(String json) {
    try {
      var array = Json.mapper().readTree(json);
      if (!array.isArray()) {
        throw malformed(null);
      }
      var servers = new ArrayList<IceServer>();
      array.forEach(node -> servers.add(server(node)));
      return servers;
    } catch (JsonProcessingException e) {
      throw malformed(e);
    }
  }

  private static IceServer server(JsonNode node) {
    var urls = new ArrayList<String>();
    var given = node.path("urls");
    (given.isArray() ? given : List.of(given)).forEach(url -> urls.add(url.asText("")));
    if (urls.isEmpty() || urls.contains("")) {
      throw malformed(null);
    }
    return new IceServer(urls, text(node, "username"), text(node, "credential"));
  }

  private static Optional<String> text(JsonNode node, String field) {
    return node.hasNonNull(field) ? Optional.of(node.get(field).asText()) : Optional.empty();
  }

  /** The message does not quote the value, which may have credentials. */
  private static IllegalStateException malformed(Exception cause) {
    return new IllegalStateException(
        "VESPER_MEDIA_ICE_SERVERS must be a JSON array like [{\"urls\": \"turn:relay.example:3478\"}]",
        cause);
  }

  List<IceServer> of(String participant, Instant now) {
    return servers.stream().map(server -> withCredentials(server, participant, now)).toList();
  }

  private IceServer withCredentials(IceServer server, String participant, Instant now) {
    if (!server.relays() || server.username().isPresent() || secret.isEmpty()) {
      return server;
    }
    var credentials = IceCredentials.issue(secret.get(), participant, now, VALID_FOR);
    return new IceServer(
        server.urls(), Optional.of(credentials.username()), Optional.of(credentials.credential()));
  }
}
