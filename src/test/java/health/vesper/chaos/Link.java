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
 * One connection through the proxy, and what the server's end of it lived through: when it was last
 * spoken to, what it said and when, and how it ended. Nothing after the end counts.
 */
final class Link {
  /** The end was a word of the network, or none that could be understood. */
  static final int NO_CODE = 1006;

  /** Who is told what the server says, before it passes. */
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
   * One that is about to run.
   *
   * @param holdsBack whether what is asked for there has to wait
   */
  Link(Socket device, int port, Predicate<String> holdsBack, ServerListener ear) throws IOException {
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

  /** What was asked for: a room's socket has its ticket here. */
  String path() {
    return path;
  }

  boolean isRoom() {
    return path.startsWith("/ws/");
  }

  /** When something that was said last reached the server; null before the socket was open. */
  Instant heard() {
    return heard;
  }

  /** When the server first said something; null before. */
  Instant greeted() {
    return greeted;
  }

  /** When the server's end was over; null while it is not. */
  Instant ended() {
    return ended;
  }

  /** The close code that the server gave, or {@link #NO_CODE}. */
  int code() {
    return code;
  }

  /** The person says on it that they leave; whether that arrives, only the answer tells. */
  void asksToLeave() {
    askedToLeave = true;
  }

  boolean askedToLeave() {
    return askedToLeave;
  }

  /** When the server said what it gave this number. */
  Instant saidAt(long number) {
    return said.get(number);
  }

  /** Both ends are told at once, by a reset. */
  void reset() {
    end(NO_CODE);
    abort(device);
    abort(server);
    up.gate().die();
    down.gate().die();
  }

  /** Only the device is told: what it said and is on its way stays on its way. */
  void resetDevice() {
    down.gate().die();
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
      // It is gone either way.
    }
  }

  private static void finish(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone either way.
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

    /** The server learns it on the other way, behind the last words of the device. */
    @Override
    public void refused() {}
  }
}
