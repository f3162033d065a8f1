package health.vesper.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.platform.Json;
import java.net.URI;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * One socket to a room. It answers pings by itself, unless it is silent, and keeps the received
 * messages in order.
 */
public final class TestSocket implements WebSocket.Listener {
  private final List<String> transcript;
  private int pings;
  private final List<JsonNode> heard = new ArrayList<>();
  private final StringBuilder frame = new StringBuilder();
  private final CompletableFuture<Integer> closed = new CompletableFuture<>();
  private WebSocket socket;
  private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
  private volatile boolean silent;
  private volatile long closedAt;
  private volatile Consumer<JsonNode> also = message -> {};

  TestSocket(List<String> transcript) {
    this.transcript = transcript;
  }

  void connect(WebSocket.Builder builder, URI address) {
    socket = builder.connectTimeout(Duration.ofSeconds(10)).buildAsync(address, this).join();
  }

  /** Sends a frame exactly as given. */
  public synchronized void send(String json) {
    sending = sending.handle((ok, e) -> null).thenCompose(done -> socket.sendText(json, true));
  }

  /** Sends one message in several frames. */
  public synchronized void sendInPieces(String... pieces) {
    for (int i = 0; i < pieces.length; i++) {
      var piece = pieces[i];
      boolean last = i == pieces.length - 1;
      sending = sending.handle((ok, e) -> null).thenCompose(done -> socket.sendText(piece, last));
    }
  }

  /** Sends a binary message, which no real client does. */
  public synchronized void sendBinary(byte[] bytes) {
    sending =
        sending
            .handle((ok, e) -> null)
            .thenCompose(done -> socket.sendBinary(java.nio.ByteBuffer.wrap(bytes), true));
  }

  /** Waits for the first message of this type, received already or later. */
  public JsonNode await(String type) {
    return await(type, message -> true);
  }

  /** Waits for the first message of this type that fits. */
  public JsonNode await(String type, Predicate<JsonNode> fits) {
    long until = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    synchronized (heard) {
      while (true) {
        for (var message : heard) {
          if (message.path("type").asText().equals(type) && fits.test(message)) {
            return message;
          }
        }
        long left = (until - System.nanoTime()) / 1_000_000;
        if (left <= 0 || closed.isDone()) {
          throw new AssertionError(
              "did not receive %s; received %s; close code %s"
                  .formatted(type, types(), closed.getNow(null)));
        }
        waitForNews(Math.min(left, 200));
      }
    }
  }

  /** Waits until the server has sent this many more pings. Each is answered. */
  public void awaitPings(int more) {
    long until = System.nanoTime() + Duration.ofSeconds(10L * more).toNanos();
    synchronized (heard) {
      for (int enough = pings + more; pings < enough; ) {
        if (System.nanoTime() > until || closed.isDone()) {
          throw new AssertionError("no ping arrived; close code " + closed.getNow(null));
        }
        waitForNews(200);
      }
    }
  }

  /** Waits for the next message for at most this time. */
  private void waitForNews(long millis) {
    try {
      heard.wait(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Passes every further message to this listener, too, on the receiving thread. */
  public void listen(Consumer<JsonNode> listener) {
    also = listener;
  }

  /** Returns the messages that were received so far. */
  public List<JsonNode> heard() {
    synchronized (heard) {
      return List.copyOf(heard);
    }
  }

  /** Forgets the received messages, so that the next wait returns a new one. */
  public void forget() {
    synchronized (heard) {
      heard.clear();
    }
  }

  /** Waits until the other side has closed, and returns the close code. */
  public int awaitClose() {
    return closed.orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
  }

  /**
   * Returns when the other side closed, in {@code System.nanoTime}. Call it only after the close.
   */
  public long closedAt() {
    return closedAt;
  }

  public boolean isOpen() {
    return !closed.isDone();
  }

  /** Sends nothing from now on, not even answers to pings. A lost network looks like this. */
  public void fallSilent() {
    silent = true;
  }

  /** Closes the socket as a browser does when a page is closed. */
  public synchronized void shut() {
    socket.sendClose(1001, "").join();
  }

  /** Breaks the connection without a close frame. */
  public void cut() {
    silent = true;
    socket.abort();
    closed.complete(1006);
  }

  private List<String> types() {
    return heard.stream().map(m -> m.path("type").asText()).toList();
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    frame.append(data);
    if (last) {
      var text = frame.toString();
      frame.setLength(0);
      take(text);
    }
    from.request(1);
    return null;
  }

  private void take(String text) {
    transcript.add(text);
    try {
      var message = Json.mapper().readTree(text);
      if (message.path("type").asText().equals("ping-sent")) {
        if (!silent) {
          send("{\"type\":\"answer-ping\",\"n\":" + message.get("n").asLong() + "}");
        }
        synchronized (heard) {
          pings++;
          heard.notifyAll();
        }
        return;
      }
      also.accept(message);
      synchronized (heard) {
        heard.add(message);
        heard.notifyAll();
      }
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
    closedAt = System.nanoTime();
    transcript.add("close " + code + " " + reason);
    closed.complete(code);
    synchronized (heard) {
      heard.notifyAll();
    }
    return null;
  }

  @Override
  public void onError(WebSocket from, Throwable error) {
    closed.complete(1006);
    synchronized (heard) {
      heard.notifyAll();
    }
  }
}
