package health.vesper.bench.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All figures of a run, as a table for people and as JSON for programs. */
public final class Report {
  private final Map<String, String> machine;
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, String> failed = new LinkedHashMap<>();

  public Report(Map<String, String> machine) {
    this.machine = machine;
  }

  public void add(Figure figure) {
    figures.add(figure);
    System.out.println("  " + line(figure));
  }

  /** A scenario failed. The others continue. */
  public void failed(String scenario, Throwable why) {
    failed.put(scenario, why.toString());
    System.out.println("  " + scenario + " failed: " + why);
  }

  /** The duration of the whole run, from the first server start on. */
  public void took(Duration time) {
    machine.put("took", "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart()));
  }

  /** Whether every scenario could be measured; what was measured may still miss its goal. */
  public boolean isComplete() {
    return failed.isEmpty();
  }

  public String table() {
    var text = new StringBuilder("\n  Vesper's figures\n\n");
    machine.forEach((what, value) -> text.append("  %-11s %s%n".formatted(what, value)));
    text.append(
        "%n  %-74s %-24s %-22s %-7s %s%n".formatted("", "Vesper", "ceiling", "ratio", "goal"));
    String scenario = "";
    for (var figure : figures) {
      if (!figure.scenario().equals(scenario)) {
        scenario = figure.scenario();
        text.append("\n  ").append(scenario).append('\n');
      }
      text.append("    ").append(line(figure)).append('\n');
    }
    failed.forEach((which, why) -> text.append("%n  FAILED  %s: %s%n".formatted(which, why)));
    text.append(
        "\n  Medians (least-most) of interleaved repetitions. Latency counts from the intended"
            + " moment.\n  ~ before a verdict: other processes used the cores during the measurement.\n");
    return text.toString();
  }

  private static String line(Figure f) {
    var ratio =
        f.ceiling() == null ? "" : Spread.number(f.vesper().median() / f.ceiling().median());
    return String.format(
        Locale.ROOT,
        "%-72s %-24s %-22s %-7s %s%s%s",
        f.what() + ", " + f.unit(),
        f.vesper(),
        f.ceiling() == null ? "" : f.ceiling(),
        ratio,
        f.noisy() ? "~" : "",
        f.verdict(),
        f.goal() == null ? "" : "  [" + f.goal().words() + "]");
  }

  public void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, json());
  }

  private String json() throws JsonProcessingException {
    var all = new LinkedHashMap<String, Object>();
    all.put("machine", machine);
    all.put("figures", figures.stream().map(Report::plain).toList());
    all.put("failed", failed);
    return new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(all);
  }

  private static Map<String, Object> plain(Figure f) {
    var one = new LinkedHashMap<String, Object>();
    one.put("scenario", f.scenario());
    one.put("what", f.what());
    one.put("unit", f.unit());
    one.put("vesper", plain(f.vesper()));
    if (f.ceiling() != null) {
      one.put("ceiling", plain(f.ceiling()));
      one.put("ratio", f.vesper().median() / f.ceiling().median());
    }
    if (f.goal() != null) {
      one.put("goal", f.goal().words());
      one.put("judged", f.judged());
      one.put("limit", f.goal().limit());
      one.put("met", f.met());
    }
    one.put("noisy", f.noisy());
    return one;
  }

  private static Map<String, Object> plain(Spread s) {
    return Map.of(
        "median", s.median(), "least", s.least(), "most", s.most(), "repetitions", s.count());
  }
}
