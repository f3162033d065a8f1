package health.vesper.launch;

/** The launcher cannot start. The message is one sentence that says what to do. */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public CannotStart(String sentence) {
    super(sentence);
  }
}
