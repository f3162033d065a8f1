package health.vesper.chaos;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import health.vesper.platform.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * One connection through the proxy, and what happened at the server's end of it: when data last
 * reached the server, what the server sent and when, and how the connection ended. Nothing after
 * the end counts.
 */
final class Link {
  /** The connection ended without a close code, or with one that cannot be decoded. */
  static final int NO_CODE = 1006;

  /** Receives what the server sends, before it passes to the device. */
  interface ServerListener {
    void said(Link link, JsonNode message, Instant at);
  }

  private final LinkDirection up = new LinkDirection();
  private final LinkDirection down = new LinkDirection();
  private final Map<Long, Instant> said = new ConcurrentHashMap<>();
  private final Socket device;
  private final Socket server;
  private final Predicate<String> holdsBack;
  private final ServerListener ear;
  private volatile String path = "";
  private volatile Instant heard;
  private volatile Instant ended;
  private volatile int code;
  private volatile Instant greeted;
  private volatile boolean askedToLeave;

  /**
   * A connection that is about to start.
   *
   * @param holdsBack whether a request on it is delayed
   */
  Link(Socket device, int port, Predicate<String> holdsBack, ServerListener ear)
      throws IOException {
    this.holdsBack = holdsBack;
    this.device = device;
    this.server = new Socket(InetAddress.getLoopbackAddress(), port);
    this.ear = ear;
    device.setTcpNoDelay(true);
    server.setTcpNoDelay(true);
  }

  void run() {
    var frames = new Frames(this::said, this::closes);
    try {
      up.run(device.getInputStream(), server.getOutputStream(), new Up(frames));
      down.run(server.getInputStream(), device.getOutputStream(), new Down(frames));
    } catch (IOException e) {
      reset();
    }
  }

  LinkGate up() {
    return up.gate();
  }

  LinkGate down() {
    return down.gate();
  }

  /** The path of the request. For a room's socket it contains the ticket. */
  String path() {
    return path;
  }

  boolean isRoom() {
    return path.startsWith("/ws/");
  }

  /** When a message last reached the server. Null before the socket was open. */
  Instant heard() {
    return heard;
  }

  /** When the server sent its first message. Null before that. */
  Instant greeted() {
    return greeted;
  }

  /** When the server's end was closed. Null while it is open. */
  Instant ended() {
    return ended;
  }

  /** The close code that the server sent, or {@link #NO_CODE}. */
  int code() {
    return code;
  }

  /** The person sends a leave command on it. Only the answer shows whether the command arrived. */
  void asksToLeave() {
    askedToLeave = true;
  }

  boolean askedToLeave() {
    return askedToLeave;
  }

  /** When the server sent the message with this sequence number. */
  Instant saidAt(long number) {
    return said.get(number);
  }

  /** Closes both ends at once with a reset. */
  void reset() {
    end(NO_CODE);
    abort(device);
    abort(server);
    up.gate().breakForEver();
    down.gate().breakForEver();
  }

  /** Closes the device's end only. Data of the device that is in transit still arrives. */
  void resetDevice() {
    down.gate().breakForEver();
    abort(device);
  }

  private void said(String text) {
    var at = Instant.now();
    try {
      var message = Json.mapper().readTree(text);
      if (message.has("seq")) {
        said.put(message.get("seq").asLong(), at);
      }
      if (greeted == null) {
        greeted = at;
        heard = at;
      }
      ear.said(this, message, at);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private void closes(int closeCode) {
    end(closeCode);
  }

  private synchronized void end(int closeCode) {
    if (ended == null) {
      code = closeCode;
      ended = Instant.now();
    }
  }

  private static void abort(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      // The connection is closed in any case.
    }
  }

  private static void finish(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is closed in any case.
    }
  }

  /** From the device to the server. */
  private final class Up implements LinkDirection.Watcher {
    private final Frames frames;

    Up(Frames frames) {
      this.frames = frames;
    }

    @Override
    public void read(byte[] bytes) {
      if (!isRoom()) {
        var words = new String(bytes, StandardCharsets.ISO_8859_1).split(" ", 3);
        path = words.length > 1 ? words[1] : "?";
        frames.nextAnswer();
        if (holdsBack.test(path)) {
          up.gate().shut();
        }
      }
    }

    @Override
    public void fellSilent() {}

    @Override
    public void passing(byte[] bytes) {
      if (ended == null && greeted != null) {
        heard = Instant.now();
      }
    }

    @Override
    public void ended() {
      end(NO_CODE);
      finish(server);
      finish(device);
    }

    @Override
    public void refused() {
      ended();
    }
  }

  /** From the server to the device. */
  private final class Down implements LinkDirection.Watcher {
    private final Frames frames;

    Down(Frames frames) {
      this.frames = frames;
    }

    @Override
    public void read(byte[] bytes) {
      frames.feed(bytes);
    }

    @Override
    public void fellSilent() {
      end(NO_CODE);
    }

    @Override
    public void passing(byte[] bytes) {}

    @Override
    public void ended() {
      finish(device);
      finish(server);
    }

    /** The server learns it from the other direction, after the last data of the device. */
    @Override
    public void refused() {}
  }
}
