package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One open socket of one page, and the network link that carries it. */
final class Connection {
  private final WebSocket socket;
  private final Link link;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

  Connection(WebSocket socket, Link link) {
    this.socket = socket;
    this.link = link;
  }

  void send(String json) {
    sending =
        sending
            .handle((ok, e) -> null)
            .thenCompose(done -> socket.sendText(json, true))
            .exceptionally(
                e -> {
                  if (e instanceof CompletionException || e instanceof java.io.IOException) {
                    // The network is down. The page notices the silence later.
                    return null;
                  }
                  throw new CompletionException(e);
                });
  }

  /** Returns when the server sent this message. */
  Instant saidAt(JsonNode message) {
    var at = message.has("seq") ? link.saidAt(message.get("seq").asLong()) : null;
    return at == null ? Instant.now() : at;
  }

  /** The person leaves the room on purpose. */
  void leave() {
    link.asksToLeave();
    send("{\"type\":\"leave\"}");
  }

  void abort() {
    socket.abort();
  }
}
