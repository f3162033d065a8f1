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
 * Sends over a real WebSocket. It uses Undertow's channel beneath the Jakarta session: Jakarta
 * WebSocket takes a text as a string only, which is two copies for each recipient. This is one,
 * into a buffer of Undertow's pool.
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
      WebSockets.sendText(encode(frame), channel, new CallOnce(done));
    } catch (IllegalStateException closed) {
      done.run();
    }
  }

  /** Undertow frees the buffer when the frame is sent. */
  private PooledByteBuffer encode(SequencedFrame frame) {
    var pool = channel.getBufferPool();
    var buffer =
        frame.maxLength() <= pool.getBufferSize()
            ? pool.allocate()
            : new ImmediatePooledByteBuffer(ByteBuffer.allocate(frame.maxLength()));
    frame.writeTo(buffer.getBuffer());
    buffer.getBuffer().flip();
    return buffer;
  }

  @Override
  public void close(CloseCode code) {
    try {
      session.close(
          new CloseReason(CloseReason.CloseCodes.getCloseCode(code.code()), code.sentence()));
    } catch (IOException | IllegalStateException gone) {
      // Closed already, by the client or the network: onClose has been called, or will be.
      return;
    }
  }

  /** Whether the client sent a close frame before the server did. */
  public boolean isClosedByClient() {
    return channel.isCloseInitiatedByRemotePeer();
  }

  /** Undertow may report the end of one frame twice; the caller hears it once. */
  private static final class CallOnce implements WebSocketCallback<Void> {
    private final Runnable done;
    private volatile boolean called;

    CallOnce(Runnable done) {
      this.done = done;
    }

    @Override
    public void complete(WebSocketChannel channel, Void context) {
      call();
    }

    @Override
    public void onError(WebSocketChannel channel, Void context, Throwable failure) {
      call();
    }

    private void call() {
      if (!called) {
        called = true;
        done.run();
      }
    }
  }
}
