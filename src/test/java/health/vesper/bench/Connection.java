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
 * One connection to a server on loopback. Hand-made because the generator must cost a fraction of
 * what it measures: bytes are looked at where they were read, and nothing is kept for a connection
 * that says nothing.
 */
abstract class Connection {
  private static final int LARGEST_READ = 256 * 1024;
  private static final byte[] NOTHING = {};

  /** Shared: the loop is one thread, and what is not understood at once is copied away. */
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
   * @param receiveBuffer how much the kernel may keep for this side unread; 0 for its own choice
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
   * Looks at what has come.
   *
   * @return how many of the bytes were understood; the others are shown again with more behind them
   */
  abstract int read(byte[] bytes, int length, long now);

  /** Told once, whoever closed it. */
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

  /** Reads no more, as a browser does that hangs; the connection stays open. */
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
      // Closed is closed.
    }
    gone();
  }
}
