package health.vesper.access;

/**
 * An HTTP session that is independent of its request: any thread may end it, and a reference to it
 * keeps no request in memory. Every method throws {@link IllegalStateException} after the session
 * has ended.
 */
public interface ContainerSession {
  /** Ends the session; the container closes its sockets. */
  void invalidate();

  /** Lets the sockets that this session opened stay open when it ends. */
  void keepSocketsOpen();
}
