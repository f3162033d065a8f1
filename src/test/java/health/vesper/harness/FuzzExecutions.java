package health.vesper.harness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts what a fuzzer tried of one target and says how much it was: a run that only replays what
 * it was given is no fuzzing, and fails.
 */
public final class FuzzExecutions {
  private final String target;
  private final long fewest;
  private long made;

  /**
   * @param fewest well above what a replay of all that is known makes, far below what half a busy
   *     machine does
   */
  public FuzzExecutions(String target, long fewest) {
    this.target = target;
    this.fewest = fewest;
  }

  /** One more. */
  public void another() {
    made++;
  }

  /** To be called when the target has had its time. */
  public void tell() {
    System.out.printf("fuzzed %s: %,d executions%n", target, made);
    if (System.getenv("JAZZER_FUZZ") != null) {
      assertThat(made).as("executions of %s", target).isGreaterThan(fewest);
    }
  }
}
