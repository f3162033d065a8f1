package health.vesper.bench.report;

/**
 * One line of the report.
 *
 * @param vesper the measured value
 * @param ceiling the value of the bare server in the same run, or null
 * @param judged the value that the goal is compared with: the median, or a ratio of two
 * @param goal null for a figure without a goal
 */
public record Figure(
    String scenario,
    String what,
    String unit,
    Spread vesper,
    Spread ceiling,
    double judged,
    Goal goal,
    boolean noisy) {

  /** The goal of a figure. */
  public record Goal(boolean atMost, double limit, String words) {
    public static Goal atMost(double limit, String words) {
      return new Goal(true, limit, words);
    }

    public static Goal atLeast(double limit, String words) {
      return new Goal(false, limit, words);
    }

    boolean isMetBy(double value) {
      return atMost ? value <= limit : value >= limit;
    }
  }

  public boolean met() {
    return goal == null || goal.isMetBy(judged);
  }

  public String verdict() {
    if (goal == null) {
      return "";
    }
    if (Double.isNaN(judged)) {
      return "FAILED";
    }
    double times = goal.limit() == 0 ? judged : judged / goal.limit();
    return met()
        ? "met"
        : goal.limit() == 0
            ? "MISSED (" + Spread.number(judged) + ")"
            : "MISSED (" + Spread.number(times) + " x the limit)";
  }
}
