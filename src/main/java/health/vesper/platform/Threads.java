package health.vesper.platform;

/** Where threads come from that are not the container's usual ones. */
public final class Threads {
  /** Threads that wait for tables, so that none of those that relay ever does. */
  public static final String TABLES = "java:app/concurrent/lanes";

  private Threads() {}
}
