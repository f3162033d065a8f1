package health.vesper.bench;

/**
 * One line of the table.
 *
 * @param vesper as measured
 * @param ceiling the same at the bare server in the same run, or null
 * @param judged what the goal is about: the median, or a ratio of two
 * @param goal null for a figure that nobody promised
 */
record Figure(
    String scenario,
    String what,
    String unit,
    Spread vesper,
    Spread ceiling,
    double judged,
    Goal goal,
    boolean noisy) {

  /** What was promised. */
  record Goal(boolean atMost, double limit, String words) {
    static Goal atMost(double limit, String words) {
      return new Goal(true, limit, words);
    }

    static Goal atLeast(double limit, String words) {
      return new Goal(false, limit, words);
    }

    boolean isMetBy(double value) {
      return atMost ? value <= limit : value >= limit;
    }
  }

  boolean met() {
    return goal == null || goal.isMetBy(judged);
  }

  String verdict() {
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
