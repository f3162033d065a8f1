package health.vesper.signal.undertow;

import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.ProtocolCodec;
import io.undertow.websockets.core.AbstractReceiveListener;
import io.undertow.websockets.core.BufferedBinaryMessage;
import io.undertow.websockets.core.StreamSourceFrameChannel;
import io.undertow.websockets.core.WebSocketCallback;
import io.undertow.websockets.core.WebSocketChannel;
import io.undertow.websockets.jsr.UndertowSession;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What comes from a real socket. Listens at the container's own channel, beneath the session:
 * Jakarta WebSocket hands over a text as a string only, made letter by letter, and JSON is read
 * from bytes as well. The channel has looked at the UTF-8 already, puts fragments together, answers
 * pings and closes; what is heard is told in the context of the endpoint, as the container itself
 * does.
 */
public final class SocketReceiver extends AbstractReceiveListener {
  private final UndertowSession session;
  private final Hearer hearer;
  private final Breather breather;

  /** Who is told, by the network's own threads: nothing here may wait. */
  public interface Hearer {
    /** A whole text, in UTF-8, of {@link ProtocolCodec#LONGEST_FRAME} at most. */
    void heard(byte[] text);

    /** Something that is no text. */
    void heardBytes();

    /** More than {@link ProtocolCodec#LONGEST_FRAME}: the other side has been told so. */
    void heardTooMuch();

    /** The other side closes in good order, and is there until now. */
    void heardGoodbye();

    /** The connection failed, or the other side does not speak WebSocket. */
    void failed(Throwable error);
  }

  private SocketReceiver(UndertowSession session, Hearer hearer) {
    this.session = session;
    this.hearer = hearer;
    this.breather = Breather.of(session.getWebSocketChannel().getIoThread());
  }

  /** From now on everything that comes over this session goes there. */
  public static void listen(Session session, Hearer hearer) {
    var undertows = (UndertowSession) session;
    undertows.setReceiveListener(new SocketReceiver(undertows, hearer));
  }

  @Override
  protected void onText(WebSocketChannel channel, StreamSourceFrameChannel message) {
    new BufferedBinaryMessage(ProtocolCodec.LONGEST_FRAME, true).read(message, new Whole());
  }

  @Override
  protected long getMaxBinaryBufferSize() {
    return ProtocolCodec.LONGEST_FRAME;
  }

  @Override
  protected void onFullBinaryMessage(WebSocketChannel channel, BufferedBinaryMessage message)
      throws IOException {
    super.onFullBinaryMessage(channel, message);
    hear(channel, hearer::heardBytes);
  }

  /**
   * The other side closed; the answer is the channel's. Not {@code onCloseMessage}, which is also
   * called for a side that is gone without a word, and then within the channel's own lock.
   */
  @Override
  protected void onFullCloseMessage(WebSocketChannel channel, BufferedBinaryMessage goodbye)
      throws IOException {
    super.onFullCloseMessage(channel, goodbye);
    tell(
        () -> {
          hearer.heardGoodbye();
          try {
            session.close();
          } catch (IOException alreadyGone) {
            hearer.failed(alreadyGone);
          }
        });
  }

  @Override
  protected void onError(WebSocketChannel channel, Throwable error) {
    try {
      if (channel.getCloseCode() == CloseCode.TOO_BIG.code()) {
        tell(hearer::heardTooMuch);
      } else {
        tell(() -> hearer.failed(error));
      }
    } finally {
      session.forceClose();
    }
  }

  /** What was on its way when we closed is nobody's word any more. */
  private void hear(WebSocketChannel channel, Runnable news) {
    if (!channel.isCloseFrameSent()) {
      tell(news);
    }
  }

  private void tell(Runnable news) {
    try {
      session.getContainer().invokeEndpointMethod(news);
    } catch (RuntimeException fault) {
      hearer.failed(fault);
    }
  }

  /** A text that has come in whole. */
  private final class Whole implements WebSocketCallback<BufferedBinaryMessage> {
    @Override
    public void complete(WebSocketChannel channel, BufferedBinaryMessage message) {
      var text = bytes(message);
      hear(channel, () -> hearer.heard(text));
      breather.heard();
    }

    @Override
    public void onError(WebSocketChannel channel, BufferedBinaryMessage part, Throwable error) {
      part.getData().close();
      SocketReceiver.this.onError(channel, error);
    }

    private static byte[] bytes(BufferedBinaryMessage message) {
      var pooled = message.getData();
      try {
        int length = 0;
        for (var buffer : pooled.getResource()) {
          length += buffer.remaining();
        }
        var all = ByteBuffer.allocate(length);
        for (var buffer : pooled.getResource()) {
          all.put(buffer);
        }
        return all.array();
      } finally {
        pooled.close();
      }
    }
  }
}
