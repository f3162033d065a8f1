package health.vesper.platform;

/** The names of the executors besides the container's default one. */
public final class Threads {
  /** Threads that wait for the database, so that the network threads never do. */
  public static final String TABLES = "java:app/concurrent/lanes";

  private Threads() {}
}
