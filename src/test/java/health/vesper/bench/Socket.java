package health.vesper.bench;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A WebSocket client (RFC 6455) with unfragmented text frames and without extensions. */
final class Socket extends Connection {
  private static final int TEXT = 1;
  private static final int CLOSE = 8;
  private static final int PING = 9;

  /** Receives what happens on the socket. */
  interface Listener {
    default void opened() {}

    void heard(Frame frame);

    /** Either side closed the socket. The code is 1006 when no close frame gave one. */
    void closed(int code);
  }

  private final String handshake;
  private final Listener listener;
  private final Frame frame = new Frame();
  private boolean open;
  private int closeCode = 1006;

  Socket(Loop loop, int port, String path, String headers, Listener listener) {
    this(loop, port, path, headers, 0, listener);
  }

  Socket(Loop loop, int port, String path, String headers, int receiveBuffer, Listener listener) {
    super(loop, port, receiveBuffer);
    this.listener = listener;
    handshake =
        HttpCall.get(
            path,
            "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + headers);
  }

  void send(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  void send(byte[] text) {
    frame(TEXT, text);
  }

  /** Masks with zeros. The server unmasks it as it does with any other mask. */
  private void frame(int opcode, byte[] payload) {
    var bytes = ByteBuffer.allocate(payload.length + 14);
    bytes.put((byte) (0x80 | opcode));
    if (payload.length < 126) {
      bytes.put((byte) (0x80 | payload.length));
    } else {
      bytes.put((byte) (0x80 | 126)).putShort((short) payload.length);
    }
    write(bytes.putInt(0).put(payload).flip());
  }

  @Override
  void connected() {
    write(ByteBuffer.wrap(handshake.getBytes(StandardCharsets.ISO_8859_1)));
  }

  @Override
  int read(byte[] bytes, int length, long now) {
    int from = 0;
    if (!open) {
      int end = HttpCall.headEnd(bytes, length);
      if (end < 0) {
        return 0;
      }
      if (!new String(bytes, 9, 3, StandardCharsets.ISO_8859_1).equals("101")) {
        closeCode = -Integer.parseInt(new String(bytes, 9, 3, StandardCharsets.ISO_8859_1));
        close();
        return length;
      }
      open = true;
      from = end + 4;
      listener.opened();
    }
    return frames(bytes, from, length, now);
  }

  private int frames(byte[] bytes, int start, int end, long now) {
    int from = start;
    while (end - from >= 2 && !isClosed()) {
      int size = bytes[from + 1] & 0x7f;
      int head = size == 126 ? 4 : size == 127 ? 10 : 2;
      if (end - from < head) {
        return from;
      }
      if (size == 126) {
        size = ((bytes[from + 2] & 0xff) << 8) | (bytes[from + 3] & 0xff);
      } else if (size == 127) {
        size = ByteBuffer.wrap(bytes, from + 6, 4).getInt();
      }
      if (end - from < head + size) {
        return from;
      }
      one(bytes[from] & 0x0f, bytes, from + head, from + head + size, now);
      from += head + size;
    }
    return isClosed() ? end : from;
  }

  private void one(int opcode, byte[] bytes, int from, int to, long now) {
    switch (opcode) {
      case TEXT -> listener.heard(frame.at(bytes, from, to, now));
      case PING -> frame(10, java.util.Arrays.copyOfRange(bytes, from, to));
      case CLOSE -> {
        closeCode = to - from >= 2 ? ((bytes[from] & 0xff) << 8) | (bytes[from + 1] & 0xff) : 1005;
        close();
      }
      default -> {}
    }
  }

  @Override
  void gone() {
    listener.closed(closeCode);
  }
}
