package health.vesper.schedule;

/**
 * Where a program's clients may be tonight, e.g. a state, and what to dial for help there.
 *
 * @param code what the page sends, e.g. {@code US-NY}
 * @param emergencyNumber the local one for that place
 */
public record Place(String code, String label, String emergencyNumber) {
  /** For a program that names no places. */
  public static final String USUAL_NUMBER = "911";
}
