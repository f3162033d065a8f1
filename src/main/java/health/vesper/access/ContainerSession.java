package health.vesper.access;

/**
 * An HTTP session beneath the request that found it: it can be ended from any thread, and keeping
 * it does not keep the request. Every method throws {@link IllegalStateException} once the session
 * has ended.
 */
public interface ContainerSession {
  /** Ends the session; the container closes its sockets. */
  void invalidate();

  /** Lets the sockets that this session opened stay open when it ends. */
  void keepSocketsOpen();
}
