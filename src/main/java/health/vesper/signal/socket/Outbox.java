package health.vesper.signal.socket;

import health.vesper.room.protocol.ServerMessage;
import health.vesper.signal.protocol.CloseCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The frames that wait to be sent over one connection. One frame at a time is handed to the
 * container, because the container would queue without bound for a reader that has stalled. A frame
 * replaces a waiting one with the same conflation key. Past the bound the connection is closed; its
 * client resumes with what is in its {@link ReplayBuffer} or, if that is too much, with a welcome.
 *
 * <p>Threads: rooms add frames, the container's callbacks take them out.
 */
public final class Outbox {
  public static final int MAX_FRAMES = 256;
  public static final int MAX_BYTES = 512 * 1024;

  private final Transport transport;
  private final ConflatingQueue waiting = new ConflatingQueue();
  private final Runnable onSent = this::sent;
  private int missedFrames;
  private int missedBytes;
  private boolean pumping;
  private boolean inFlight;
  private boolean closed;
  private @Nullable CloseCode closeAfterwards;

  public Outbox(Transport transport) {
    this.transport = transport;
  }

  /** Sends a message without a sequence number. */
  void send(ServerMessage message) {
    var unused = send(SequencedFrame.unnumbered(Frame.of(message)));
  }

  /**
   * Adds a frame behind the others.
   *
   * @return false when more waits than is allowed: the connection is closed and nothing is sent
   */
  boolean send(SequencedFrame frame) {
    boolean tooMuch;
    synchronized (this) {
      if (closed || closeAfterwards != null) {
        return true;
      }
      waiting.add(frame);
      tooMuch =
          waiting.size() > MAX_FRAMES + missedFrames || waiting.bytes() > MAX_BYTES + missedBytes;
    }
    if (tooMuch) {
      closeNow(CloseCode.OVERLOADED);
    } else {
      pump();
    }
    return !tooMuch;
  }

  /** Adds the frames that a client missed. They come on top of the bound, and have their own. */
  void sendMissed(List<SequencedFrame> missed) {
    synchronized (this) {
      missedFrames = missed.size();
      missedBytes = missed.stream().mapToInt(SequencedFrame::length).sum();
      missed.forEach(waiting::add);
    }
    pump();
  }

  /** Closes the connection when everything that waits has been sent. */
  public void closeAfterAll(CloseCode code) {
    synchronized (this) {
      if (closeAfterwards == null) {
        closeAfterwards = code;
      }
    }
    pump();
  }

  /** Closes the connection at once; frames that wait are dropped. */
  public void closeNow(CloseCode code) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    transport.close(code);
  }

  /** The connection is gone; frames that wait are dropped. */
  public synchronized void discard() {
    closed = true;
    waiting.clear();
  }

  /** Sends until a frame is in flight. A loop, since a callback may come before send returns. */
  private void pump() {
    synchronized (this) {
      if (pumping) {
        return;
      }
      pumping = true;
    }
    for (var next = next(); next != null; next = next()) {
      transport.send(next, onSent);
    }
    CloseCode ending;
    synchronized (this) {
      ending = closeAfterwards != null && !inFlight && waiting.isEmpty() ? closeAfterwards : null;
    }
    if (ending != null) {
      closeNow(ending);
    }
  }

  private synchronized @Nullable SequencedFrame next() {
    var first = inFlight ? null : waiting.poll();
    if (first == null) {
      pumping = false;
      return null;
    }
    inFlight = true;
    return first;
  }

  private void sent() {
    synchronized (this) {
      inFlight = false;
    }
    pump();
  }
}
