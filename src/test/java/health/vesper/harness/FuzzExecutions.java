package health.vesper.harness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Counts the inputs that a fuzzer tried on one target and prints the number. A run that only
 * replays known inputs fails.
 */
public final class FuzzExecutions {
  private final String target;
  private final long fewest;
  private long made;

  /**
   * @param fewest far above the number of known inputs, and far below what half a busy machine
   *     executes
   */
  public FuzzExecutions(String target, long fewest) {
    this.target = target;
    this.fewest = fewest;
  }

  /** Counts one execution. */
  public void another() {
    made++;
  }

  /** Call it when the time of the target is over. */
  public void tell() {
    System.out.printf("fuzzed %s: %,d executions%n", target, made);
    if (System.getenv("JAZZER_FUZZ") != null) {
      assertThat(made).as("executions of %s", target).isGreaterThan(fewest);
    }
  }
}
