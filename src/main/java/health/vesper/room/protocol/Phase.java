package health.vesper.room.protocol;

/** How far one person has come in one room. */
public enum Phase {
  /** In the waiting room. */
  WAITING,
  /** Has a reserved seat; the admission is being written. */
  ADMITTING,
  /** Admitted, connected or within the reconnect window. */
  INSIDE,
  /** Left, was removed or never came back in time. */
  GONE
}
