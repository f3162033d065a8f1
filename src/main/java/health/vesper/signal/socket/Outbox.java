package health.vesper.signal.socket;

import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Nullable;
import health.vesper.signal.protocol.ServerMessage;
import java.util.List;

/**
 * What one socket has still to send. One frame is on its way at a time, because the container would
 * queue without bound for a reader that has stalled; the rest waits here, and what a later frame
 * makes pointless is left out. Past the bound the socket is closed: its person catches up by
 * resuming, with what is on the {@link ReplayBuffer} or, if that is too much, with a welcome.
 *
 * <p>Threads: rooms put in, the container's callbacks take out.
 */
public final class Outbox {
  public static final int MOST_FRAMES = 256;
  public static final int MOST_BYTES = 512 * 1024;

  private final Transport transport;
  private final ConflatingQueue waiting = new ConflatingQueue();
  private final Runnable afterwards = this::left;
  private int framesAtOnce;
  private int bytesAtOnce;
  private boolean pumping;
  private boolean inFlight;
  private boolean closed;
  private CloseCode last;

  public Outbox(Transport transport) {
    this.transport = transport;
  }

  /** Sends what is on no tape. */
  public void send(ServerMessage message) {
    var unused = send(SequencedFrame.without(Frame.of(message)));
  }

  /**
   * Puts a frame behind the others.
   *
   * @return false when that is more than may wait: the socket is closed, nothing of it is sent
   */
  public boolean send(SequencedFrame frame) {
    boolean tooMuch;
    synchronized (this) {
      if (closed || last != null) {
        return true;
      }
      waiting.add(frame);
      tooMuch =
          waiting.size() > MOST_FRAMES + framesAtOnce || waiting.bytes() > MOST_BYTES + bytesAtOnce;
    }
    if (tooMuch) {
      closeNow(CloseCode.OVERLOADED);
    } else {
      pump();
    }
    return !tooMuch;
  }

  /** Puts in what somebody missed: bounded by the tape, and on top of what else may wait. */
  public void catchUp(List<SequencedFrame> missed) {
    synchronized (this) {
      framesAtOnce = missed.size();
      bytesAtOnce = missed.stream().mapToInt(SequencedFrame::length).sum();
      missed.forEach(waiting::add);
    }
    pump();
  }

  /** Closes once everything is out that was put in before. */
  public void closeAfterAll(CloseCode code) {
    synchronized (this) {
      if (last == null) {
        last = code;
      }
    }
    pump();
  }

  /** Closes without sending what still waits. */
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

  /** The socket is gone; whatever waits is for nobody. */
  public synchronized void gone() {
    closed = true;
    waiting.clear();
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
      transport.send(next, afterwards);
    }
    CloseCode ending;
    synchronized (this) {
      ending = last != null && !inFlight && waiting.isEmpty() ? last : null;
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

  private void left() {
    synchronized (this) {
      inFlight = false;
    }
    pump();
  }
}
