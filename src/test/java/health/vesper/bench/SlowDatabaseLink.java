package health.vesper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A proxy between the server and its database that delays every answer without limiting the
 * bandwidth. Packets that arrive close together leave close together.
 */
final class SlowDatabaseLink implements AutoCloseable {
  private static final int PARCELS = 4096;

  private final ServerSocket listener;
  private final int behind;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            var thread = new Thread(work, "slow way");
            thread.setDaemon(true);
            return thread;
          });
  private volatile long delayNanos;

  private record Parcel(ByteBuffer bytes, long due) {}

  SlowDatabaseLink(int behind) {
    this.behind = behind;
    try {
      listener = new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.execute(this::open);
  }

  int port() {
    return listener.getLocalPort();
  }

  void delay(Duration by) {
    delayNanos = by.toNanos();
  }

  private void open() {
    try {
      while (!listener.isClosed()) {
        var client = listener.accept();
        var server = new java.net.Socket(InetAddress.getLoopbackAddress(), behind);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        var parcels = new ArrayBlockingQueue<Parcel>(PARCELS);
        threads.execute(() -> pass(client, server));
        threads.execute(() -> hold(server, client, parcels));
        threads.execute(() -> deliver(parcels, client));
      }
    } catch (IOException closed) {
      threads.shutdownNow();
    }
  }

  /** Requests pass at once. Only the answers are delayed. */
  private static void pass(java.net.Socket from, java.net.Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException e) {
      // One side closed its connection, so the other side is closed, too.
      return;
    }
  }

  private void hold(java.net.Socket from, java.net.Socket to, BlockingQueue<Parcel> parcels) {
    var bytes = new byte[64 * 1024];
    try (from;
        to) {
      for (int read; (read = from.getInputStream().read(bytes)) >= 0; ) {
        parcels.put(
            new Parcel(
                ByteBuffer.wrap(Arrays.copyOf(bytes, read)), System.nanoTime() + delayNanos));
      }
    } catch (IOException e) {
      // The same as above.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deliver(BlockingQueue<Parcel> parcels, java.net.Socket to) {
    try {
      while (!to.isClosed()) {
        var parcel = parcels.poll(1, TimeUnit.SECONDS);
        if (parcel != null) {
          for (long wait; (wait = parcel.due() - System.nanoTime()) > 0; ) {
            LockSupport.parkNanos(wait);
          }
          to.getOutputStream().write(parcel.bytes().array());
        }
      }
    } catch (IOException e) {
      // The same as above.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      listener.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    threads.shutdownNow();
  }
}
