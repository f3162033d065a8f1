package health.vesper.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.WebSocket;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One open socket of one page, and the link it runs over. */
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
                    return null; // The network is gone; the silence will tell.
                  }
                  throw new CompletionException(e);
                });
  }

  /** When the server said this. */
  Instant saidAt(JsonNode message) {
    var at = message.has("seq") ? link.saidAt(message.get("seq").asLong()) : null;
    return at == null ? Instant.now() : at;
  }

  /** The person wants to go, and says so. */
  void leave() {
    link.asksToLeave();
    send("{\"type\":\"leave\"}");
  }

  void abort() {
    socket.abort();
  }
}
