package health.vesper.signal;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one socket has still to send. One frame is on its way at a time, because the container would
 * queue without bound for a reader that has stalled; the rest waits here, and what a later frame
 * makes pointless is left out. Past the bound the socket is closed: its person resumes with a
 * welcome that says everything, which is cheaper than the arrears.
 *
 * <p>Threads: rooms put in, the container's callbacks take out.
 */
final class Outbox {
  static final int MOST_FRAMES = 256;
  static final int MOST_CHARACTERS = 512 * 1024;

  private final Transport transport;
  private final Map<Object, String> waiting = new LinkedHashMap<>();
  private int characters;
  private boolean pumping;
  private boolean inFlight;
  private boolean closed;
  private CloseCode last;

  Outbox(Transport transport) {
    this.transport = transport;
  }

  void send(ServerMessage message) {
    send(Frame.of(message));
  }

  /** Puts a frame behind the others; past the bound the socket is closed. */
  void send(Frame frame) {
    boolean tooMuch;
    synchronized (this) {
      if (closed || last != null) {
        return;
      }
      put(frame);
      tooMuch = waiting.size() > MOST_FRAMES || characters > MOST_CHARACTERS;
    }
    if (tooMuch) {
      closeNow(CloseCode.OVERLOADED);
    } else {
      pump();
    }
  }

  /** Closes once everything is out that was put in before. */
  void closeAfterAll(CloseCode code) {
    synchronized (this) {
      if (last == null) {
        last = code;
      }
    }
    pump();
  }

  /** Closes without sending what still waits. */
  void closeNow(CloseCode code) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
      characters = 0;
    }
    transport.close(code);
  }

  /** The socket is gone; whatever waits is for nobody. */
  synchronized void gone() {
    closed = true;
    waiting.clear();
    characters = 0;
  }

  private void put(Frame frame) {
    if (frame.lastWord() == null) {
      waiting.put(new Object(), frame.text());
    } else {
      var earlier = waiting.remove(frame.lastWord());
      characters -= earlier == null ? 0 : earlier.length();
      waiting.put(frame.lastWord(), frame.text());
    }
    characters += frame.text().length();
  }

  /** Sends until one frame is on its way; a loop, since a callback may come before send returns. */
  private void pump() {
    synchronized (this) {
      if (pumping) {
        return;
      }
      pumping = true;
    }
    for (var next = next(); next != null; next = next()) {
      transport.send(next, this::sent);
    }
    CloseCode ending;
    synchronized (this) {
      ending = last != null && !inFlight && waiting.isEmpty() ? last : null;
    }
    if (ending != null) {
      closeNow(ending);
    }
  }

  private synchronized String next() {
    if (inFlight || waiting.isEmpty()) {
      pumping = false;
      return null;
    }
    var first = waiting.entrySet().iterator();
    var text = first.next().getValue();
    first.remove();
    characters -= text.length();
    inFlight = true;
    return text;
  }

  private void sent() {
    synchronized (this) {
      inFlight = false;
    }
    pump();
  }

  /** A message encoded once for everybody who gets it. */
  record Frame(String text, @Nullable String lastWord) {
    static Frame of(ServerMessage message) {
      return new Frame(ProtocolCodec.encode(message), message.lastWord().orElse(null));
    }
  }
}
