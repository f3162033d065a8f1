package health.vesper.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One direction of one connection. Data that was read waits here, in order, until the gate lets it
 * pass. So the sender is never slowed down, and data that was sent before the connection broke is
 * not lost.
 */
final class LinkDirection {
  private static final byte[] END = {};

  private final LinkGate gate = new LinkGate();
  private final BlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>();

  /** Observes what is read and what passes. */
  interface Watcher {
    void read(byte[] bytes);

    /** The sender sends no more. */
    void fellSilent();

    /**
     * This data is about to pass. The watcher is called before, because the answer can arrive at
     * once.
     */
    void passing(byte[] bytes);

    /** All data and the end of the stream have passed. */
    void ended();

    /** The receiver is gone. Nothing passes any more. */
    void refused();
  }

  LinkGate gate() {
    return gate;
  }

  void run(InputStream in, OutputStream out, Watcher watcher) {
    background(() -> read(in, watcher));
    background(() -> write(out, watcher));
  }

  private void read(InputStream in, Watcher watcher) {
    var buffer = new byte[16 * 1024];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        var bytes = Arrays.copyOf(buffer, n);
        watcher.read(bytes);
        waiting.add(bytes);
      }
    } catch (IOException e) {
      // A broken connection is an end of the stream, too.
    }
    watcher.fellSilent();
    waiting.add(END);
  }

  private void write(OutputStream out, Watcher watcher) {
    try {
      for (var bytes = waiting.take(); gate.pass(); bytes = waiting.take()) {
        if (bytes == END) {
          watcher.ended();
          return;
        }
        watcher.passing(bytes);
        out.write(bytes);
        out.flush();
      }
    } catch (IOException e) {
      if (!gate.isDead()) {
        watcher.refused();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static void background(Runnable work) {
    var thread = new Thread(work, "chaos");
    thread.setDaemon(true);
    thread.start();
  }
}
