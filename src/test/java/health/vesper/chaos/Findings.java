package health.vesper.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The result of one run: how much happened, and what was wrong. */
public final class Findings {
  /** More examples of the same fault add no information. */
  private static final int MOST_TOLD = 12;

  private final Map<Fault, List<String>> faults = new TreeMap<>();
  private final Map<String, Integer> counts = new TreeMap<>();
  private Duration worst = Duration.ZERO;
  private Duration undecided = Duration.ZERO;

  synchronized void complain(Fault fault, String sentence) {
    faults.computeIfAbsent(fault, f -> new ArrayList<>()).add(sentence);
  }

  synchronized void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  void outage(Outage outage) {
    count("outages, " + outage.kind().word());
  }

  /** How far one person's attendance sheet differs from the oracle's expectation. */
  synchronized void minutes(Duration difference, Duration notSure) {
    worst = difference.compareTo(worst) > 0 ? difference : worst;
    undecided = notSure.compareTo(undecided) > 0 ? notSure : undecided;
  }

  synchronized int of(Fault fault) {
    return faults.getOrDefault(fault, List.of()).size();
  }

  synchronized int counted(String what) {
    return counts.getOrDefault(what, 0);
  }

  synchronized int outages() {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().startsWith("outages"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Returns every fault with its sentences. It is empty when the run had no fault. */
  public synchronized List<String> complaints() {
    return faults.entrySet().stream()
        .flatMap(
            e -> e.getValue().stream().limit(MOST_TOLD).map(s -> e.getKey().words() + ": " + s))
        .toList();
  }

  /** Returns false for a run in which too little happened to prove anything. */
  public synchronized boolean provesSomething() {
    return outages() > 0
        && counted("resumes") > 0
        && counted("returns in time") > 0
        && counted("returns after the reconnect window") > 0
        && counted("hands that stayed up") > 0;
  }

  /** Returns the table that the run prints at its end. */
  public synchronized String table() {
    var table = new StringBuilder("| chaos run | |\n|---|---|\n");
    counts.forEach((what, times) -> row(table, what, Integer.toString(times)));
    row(table, "minutes, worst difference to the oracle", seconds(worst));
    row(table, "minutes, most that the oracle could not decide", seconds(undecided));
    for (var fault : Fault.values()) {
      row(table, fault.words(), Integer.toString(of(fault)));
    }
    return table.toString();
  }

  private static void row(StringBuilder table, String what, String figure) {
    table.append("| ").append(what).append(" | ").append(figure).append(" |\n");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
