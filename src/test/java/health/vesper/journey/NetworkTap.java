package health.vesper.journey;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A proxy between the two ends of a connection on loopback. While it is cut, nothing passes and
 * nothing connects.
 */
final class NetworkTap implements AutoCloseable {
  private final ServerSocket listener;
  private volatile int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  NetworkTap(int target) {
    this(0, target);
  }

  /** Listens on a port that another process already knows. */
  NetworkTap(int port, int target) {
    this.target = target;
    try {
      listener = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    background(this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  /** Connects new connections to another port, and closes the connections to the old one. */
  void redirectTo(int port) {
    cut();
    target = port;
    mend();
  }

  void cut() {
    cut = true;
    open.forEach(NetworkTap::quietly);
    open.clear();
  }

  void mend() {
    cut = false;
  }

  @Override
  public void close() {
    cut();
    quietly(listener);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        var in = listener.accept();
        if (cut) {
          quietly(in);
          continue;
        }
        pass(in);
      } catch (IOException e) {
        // The tap is closed, or the other side is gone. The next connection shows which.
      }
    }
  }

  private void pass(Socket in) {
    try {
      var out = new Socket(InetAddress.getLoopbackAddress(), target);
      open.add(in);
      open.add(out);
      background(() -> pump(in, out));
      background(() -> pump(out, in));
    } catch (IOException e) {
      quietly(in);
    }
  }

  private static void pump(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException e) {
      // The connection was cut on purpose.
    }
  }

  private static void background(Runnable work) {
    var thread = new Thread(work, "wiretap");
    thread.setDaemon(true);
    thread.start();
  }

  private static void quietly(java.io.Closeable open) {
    try {
      open.close();
    } catch (IOException e) {
      // The connection is closed in any case.
    }
  }
}
