package health.vesper.signal.protocol;

/** What happens to a message when its recipient's connection breaks and the client resumes. */
public enum Retention {
  /** It is kept, and sent again if the client did not receive it. */
  REPLAYED,
  /** It contains everything that was sent before, which need not be kept any more. */
  SNAPSHOT,
  /** It is about the broken connection, so the next connection has no use for it. */
  TRANSIENT
}
