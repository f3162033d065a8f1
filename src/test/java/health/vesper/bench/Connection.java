package health.vesper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * One connection to a server on loopback. It is written by hand because the load generator must
 * cost much less than what it measures. Bytes are read in place, and an idle connection keeps no
 * buffer.
 */
abstract class Connection {
  private static final int LARGEST_READ = 256 * 1024;
  private static final byte[] NOTHING = {};

  /**
   * All connections share it: the loop is one thread, and bytes of an incomplete message are copied
   * at once.
   */
  private static final byte[] READING = new byte[LARGEST_READ];

  private final SocketChannel channel;
  private final SelectionKey key;
  private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
  private byte[] rest = NOTHING;
  private boolean closed;

  Connection(Loop loop, int port) {
    this(loop, port, 0);
  }

  /**
   * @param receiveBuffer how many unread bytes the kernel may keep for this side; 0 for its default
   */
  Connection(Loop loop, int port, int receiveBuffer) {
    try {
      channel = SocketChannel.open();
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      if (receiveBuffer > 0) {
        channel.setOption(StandardSocketOptions.SO_RCVBUF, receiveBuffer);
      }
      key = channel.register(loop.selector(), SelectionKey.OP_CONNECT, this);
      if (channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))) {
        key.interestOps(SelectionKey.OP_READ);
        loop.at(System.nanoTime(), this::connected);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  abstract void connected();

  /**
   * Reads the bytes that have arrived.
   *
   * @return how many bytes were used; the others are passed again together with the bytes that
   *     follow
   */
  abstract int read(byte[] bytes, int length, long now);

  /** Called once, whichever side closed the connection. */
  abstract void gone();

  final void ready(int operations) {
    try {
      if ((operations & SelectionKey.OP_CONNECT) != 0) {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        connected();
      }
      if ((operations & SelectionKey.OP_WRITE) != 0) {
        flush();
      }
      if ((operations & SelectionKey.OP_READ) != 0) {
        take();
      }
    } catch (IOException e) {
      close();
    }
  }

  private void take() throws IOException {
    System.arraycopy(rest, 0, READING, 0, rest.length);
    int read = channel.read(ByteBuffer.wrap(READING, rest.length, LARGEST_READ - rest.length));
    long now = System.nanoTime();
    if (read < 0) {
      close();
      return;
    }
    int length = rest.length + read;
    int understood = read(READING, length, now);
    rest = understood == length ? NOTHING : Arrays.copyOfRange(READING, understood, length);
  }

  final void write(ByteBuffer bytes) {
    if (closed) {
      return;
    }
    unsent.add(bytes);
    if (unsent.size() == 1) {
      try {
        flush();
      } catch (IOException e) {
        close();
      }
    }
  }

  private void flush() throws IOException {
    while (!unsent.isEmpty()) {
      channel.write(unsent.peek());
      if (unsent.peek().hasRemaining()) {
        key.interestOps(key.interestOps() | SelectionKey.OP_WRITE);
        return;
      }
      unsent.remove();
    }
    key.interestOps(key.interestOps() & ~SelectionKey.OP_WRITE);
  }

  /** Stops reading, as a browser that hangs. The connection stays open. */
  final void stall() {
    key.interestOps(key.interestOps() & ~SelectionKey.OP_READ);
  }

  final boolean isClosed() {
    return closed;
  }

  final void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      // Without this, tens of thousands of finished connections would block their ports for a
      // minute.
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
      channel.close();
    } catch (IOException e) {
      // The connection is closed in any case.
    }
    gone();
  }
}
