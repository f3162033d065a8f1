package health.vesper.launch;

/** Why the launcher gives up, as one sentence that says what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }
}
