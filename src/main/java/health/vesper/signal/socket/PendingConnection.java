package health.vesper.signal.socket;

import health.vesper.signal.protocol.CloseCode;
import health.vesper.signal.protocol.Nullable;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Between a socket that is open and its person's coming in, which may have to wait for a table.
 * What is heard of the socket meanwhile is kept in its order, and then goes where it would have
 * gone; what has no room here is enough to refuse whoever says so much to nobody.
 *
 * <p>Threads: the network's tell what they hear, and whichever brings the person in.
 */
public final class PendingConnection {
  public static final int MOST = 32;

  private Queue<Consumer<ClientConnection>> kept = new ArrayDeque<>();
  private volatile ClientConnection peer;

  /** Does something with the person's line: now, or as soon as they are in. */
  public void then(Consumer<ClientConnection> does) {
    var here = peer;
    if (here == null) {
      here = orKeep(does);
    }
    if (here != null) {
      does.accept(here);
    }
  }

  private synchronized @Nullable ClientConnection orKeep(Consumer<ClientConnection> does) {
    if (peer == null && kept.size() <= MOST) {
      kept.add(kept.size() < MOST ? does : PendingConnection::tooMuch);
    }
    return peer;
  }

  private static void tooMuch(ClientConnection peer) {
    peer.refuse(CloseCode.VIOLATION, "too-many");
  }

  /** The person is in; told once. */
  public void crossedBy(ClientConnection came) {
    for (var next = next(came); next != null; next = next(came)) {
      next.accept(came);
    }
  }

  /** The last of what was kept is done before anything goes past it. */
  private synchronized @Nullable Consumer<ClientConnection> next(ClientConnection came) {
    var next = kept.poll();
    if (next == null) {
      peer = came;
      kept = null; // Some thousands of people have one of these for a whole evening.
    }
    return next;
  }
}
