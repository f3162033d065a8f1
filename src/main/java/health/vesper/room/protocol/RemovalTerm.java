package health.vesper.room.protocol;

/** How long somebody who was removed stays out. */
public enum RemovalTerm {
  SESSION,
  DAY
}
