package health.vesper.signal.undertow;

import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.socket.SequencedFrame;
import health.vesper.signal.socket.Transport;
import io.undertow.connector.PooledByteBuffer;
import io.undertow.util.ImmediatePooledByteBuffer;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.core.WebSockets;
import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * An outbox's way onto a real socket. Sends by the container's own channel, which lies beneath the
 * session: Jakarta WebSocket takes a text as a string only, which is two copies for each of its
 * recipients, where this is one, into a buffer of the network's own.
 */
public final class SocketTransport implements Transport {
  private final Session session;
  private final WebSocketChannel channel;

  public SocketTransport(Session session) {
    this.session = session;
    this.channel = ((UndertowSession) session).getWebSocketChannel();
  }

  @Override
  public void send(SequencedFrame frame, Runnable done) {
    try {
      WebSockets.sendText(written(frame), channel, new OnItsWay(done));
    } catch (IllegalStateException closedMeanwhile) {
      done.run();
    }
  }

  /** The frame in a buffer that belongs to whoever sends it. */
  private PooledByteBuffer written(SequencedFrame frame) {
    var pool = channel.getBufferPool();
    var buffer =
        frame.roomNeeded() <= pool.getBufferSize()
            ? pool.allocate()
            : new ImmediatePooledByteBuffer(ByteBuffer.allocate(frame.roomNeeded()));
    frame.putInto(buffer.getBuffer());
    buffer.getBuffer().flip();
    return buffer;
  }

  @Override
  public void close(CloseCode code) {
    try {
      session.close(
          new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.sentence()));
    } catch (IOException | IllegalStateException gone) {
      // Closed already, by the other side or the network: onClose has been told, or will be.
      return;
    }
  }

  /** Tells once that a frame is out or never will be; the channel may say it twice. */
  private static final class OnItsWay implements WebSocketCallback<Void> {
    private final Runnable done;
    private volatile boolean isDone;

    OnItsWay(Runnable done) {
      this.done = done;
    }

    @Override
    public void complete(WebSocketChannel channel, Void context) {
      ends();
    }

    @Override
    public void onError(WebSocketChannel channel, Void context, Throwable failure) {
      ends();
    }

    private void ends() {
      if (!isDone) {
        isDone = true;
        done.run();
      }
    }
  }
}
