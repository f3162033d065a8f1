package health.vesper.bench;

/** A server under measurement. */
interface MeasuredServer {
  String name();

  long pid();

  /** The same guest for the same person, every time. */
  LoadUser user(BenchPerson who);

  /** Whether somebody has to let the others in. */
  boolean hasFacilitators();
}
