package health.vesper.bench;

/** A server under measurement. */
interface Venue {
  String name();

  long pid();

  /** The same guest for the same person, every time. */
  Guest guest(Resident who);

  /** Whether somebody has to let the others in. */
  boolean hasFacilitators();
}
