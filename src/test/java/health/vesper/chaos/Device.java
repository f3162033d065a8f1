package health.vesper.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.platform.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/** What one person's browser can do through a proxy: send a request and open a socket. */
final class Device {
  private static final HttpClient HTTP =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final int proxy;
  private final String origin;

  Device(int proxy, String origin) {
    this.proxy = proxy;
    this.origin = origin;
  }

  /**
   * The answer to a request. The status is 0 when there was none.
   *
   * @param body an empty object when the answer has no body
   */
  record Answer(int status, JsonNode body) {
    String code() {
      return body.path("code").asText();
    }
  }

  Answer askTicket(String session, boolean takeOver, String cookies, String person) {
    return ask(
        request("/api/sessions/" + session + "/ticket", cookies)
            .header("Content-Type", "application/json")
            .header("Vesper-Person", person)
            .POST(HttpRequest.BodyPublishers.ofString("{\"takeOver\":" + takeOver + "}")));
  }

  Answer askWhoIAm(String cookies) {
    return ask(request("/api/me", cookies).GET());
  }

  private HttpRequest.Builder request(String path, String cookies) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + proxy + path))
        .timeout(PATIENCE)
        .header("Accept", "application/json")
        .header("Origin", origin)
        .header("Cookie", cookies);
  }

  private static Answer ask(HttpRequest.Builder request) {
    try {
      var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), read(answer.body()));
    } catch (IOException e) {
      return new Answer(0, Json.mapper().createObjectNode());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CompletionException(e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return Json.mapper().readTree(body);
    } catch (JsonProcessingException e) {
      return Json.mapper().createObjectNode();
    }
  }

  /** Opens a socket. Returns null when it does not open within the time that a page waits. */
  WebSocket open(String path, String cookies, Consumer<JsonNode> heard, IntConsumer closed) {
    try {
      return HTTP.newWebSocketBuilder()
          .connectTimeout(Oracle.SILENCE)
          .header("Cookie", cookies)
          .header("Origin", origin)
          .buildAsync(URI.create("ws://localhost:" + proxy + path), new Listener(heard, closed))
          .join();
    } catch (CompletionException e) {
      return null;
    }
  }

  /** Joins the parts of each message. */
  private static final class Listener implements WebSocket.Listener {
    private final Consumer<JsonNode> heard;
    private final IntConsumer closed;
    private final StringBuilder frame = new StringBuilder();

    Listener(Consumer<JsonNode> heard, IntConsumer closed) {
      this.heard = heard;
      this.closed = closed;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      frame.append(data);
      if (last) {
        heard.accept(read(frame.toString()));
        frame.setLength(0);
      }
      from.request(1);
      return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
      closed.accept(code);
      return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      closed.accept(Link.NO_CODE);
    }
  }
}
