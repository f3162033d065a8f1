package health.vesper.bench;

/** A server that is measured. */
interface MeasuredServer {
  String name();

  long pid();

  /** Returns the same load user for the same person every time. */
  LoadUser user(BenchPerson who);

  /** Whether somebody must admit the others. */
  boolean hasFacilitators();
}
