package health.vesper.room;

/** How long somebody who was removed stays out. */
public enum RemovalTerm {
  SESSION,
  DAY
}
