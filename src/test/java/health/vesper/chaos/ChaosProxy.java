package health.vesper.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A proxy between one person's device and the server. The network is good except during the outages
 * of its {@link OutageSchedule}. There is one outage at a time.
 */
final class ChaosProxy implements AutoCloseable {
  /** How long the proxy delays the device's data while a newer connection overtakes the old one. */
  private static final Duration ON_ITS_WAY = Duration.ofMillis(1_500);

  private final ServerSocket door;
  private final int server;
  private final Link.ServerListener ear;
  private final List<Link> links = new CopyOnWriteArrayList<>();
  private final List<Socket> stranded = new CopyOnWriteArrayList<>();
  private final CountDownLatch calm = new CountDownLatch(1);
  private final CountDownLatch heldBack = new CountDownLatch(1);
  private Outage.Kind outage;
  private boolean requestIsDelayed;

  ChaosProxy(int server, Link.ServerListener ear) {
    this.server = server;
    this.ear = ear;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    LinkDirection.background(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** Returns the connection that was opened with this ticket, or null. */
  Link link(String path) {
    return links.stream().filter(link -> link.path().equals(path)).findFirst().orElse(null);
  }

  /** Returns the connections to the rooms, in the order in which they were opened. */
  List<Link> rooms() {
    return links.stream().filter(Link::isRoom).toList();
  }

  /** Runs one outage after the other until {@link #calm} is called. */
  void startOutages(OutageSchedule outages, Findings findings) {
    LinkDirection.background(
        () -> {
          while (isStormy()) {
            var next = outages.next();
            if (!passes(next.after())) {
              return;
            }
            findings.outage(next);
            suffer(next);
          }
        });
  }

  /** Ends the outage that is in progress and starts no more. */
  void calm() {
    calm.countDown();
  }

  /** Runs one outage from its start to its end. */
  void suffer(Outage next) {
    if (next.kind() == Outage.Kind.OVERTAKEN) {
      overtake(next.duration());
      return;
    }
    begin(next.kind());
    passes(next.duration());
    end();
  }

  synchronized void begin(Outage.Kind kind) {
    outage = kind;
    for (var link : open()) {
      if (kind == Outage.Kind.CUT) {
        link.reset();
      } else if (kind == Outage.Kind.SILENT) {
        link.up().breakForEver();
        link.down().breakForEver();
      } else {
        link.up().shut();
        link.down().shut();
      }
    }
  }

  synchronized void end() {
    outage = null;
    for (var link : open()) {
      link.up().open();
      link.down().open();
    }
    stranded.forEach(ChaosProxy::close);
    stranded.clear();
  }

  /** The delayed data of the old connections is delivered last. */
  private void overtake(Duration duration) {
    var old = open();
    old.forEach(link -> link.up().shut());
    heldBack.countDown();
    passes(ON_ITS_WAY);
    synchronized (this) {
      requestIsDelayed = duration.toMillis() % 2 == 0;
    }
    old.forEach(Link::resetDevice);
    passes(duration);
    synchronized (this) {
      requestIsDelayed = false;
    }
    open().forEach(link -> link.up().open());
  }

  private List<Link> open() {
    return links.stream().filter(link -> link.ended() == null).toList();
  }

  private boolean isStormy() {
    return calm.getCount() > 0;
  }

  /** Waits this long, or until {@link #calm} is called. Returns whether outages continue. */
  private boolean passes(Duration time) {
    try {
      return !calm.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private void accept() {
    while (!door.isClosed()) {
      try {
        receive(door.accept());
      } catch (IOException e) {
        // The proxy is closed, or the server is not running. The next connection shows which.
      }
    }
  }

  /** Waits until data is in transit for the first time. Only a test uses it. */
  void awaitHeldBack() throws InterruptedException {
    heldBack.await();
  }

  private synchronized void receive(Socket device) throws IOException {
    if (outage == Outage.Kind.CUT) {
      device.setSoLinger(true, 0);
      device.close();
      return;
    }
    if (outage == Outage.Kind.SILENT) {
      stranded.add(device);
      return;
    }
    var link = connect(device);
    if (outage == Outage.Kind.DELAYED) {
      link.up().shut();
      link.down().shut();
    }
    links.add(link);
    link.run();
  }

  private Link connect(Socket device) throws IOException {
    try {
      return new Link(device, server, this::holdsBack, ear);
    } catch (IOException e) {
      close(device);
      throw e;
    }
  }

  /**
   * While connections overtake one another, the first request for a room's socket can be delayed
   * too.
   */
  private synchronized boolean holdsBack(String path) {
    var late = requestIsDelayed && path.startsWith("/ws/");
    requestIsDelayed = requestIsDelayed && !late;
    return late;
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // The connection is closed in any case.
    }
  }

  @Override
  public void close() {
    calm();
    close(stranded);
    links.forEach(Link::reset);
    try {
      door.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(List<Socket> sockets) {
    sockets.forEach(ChaosProxy::close);
  }
}
