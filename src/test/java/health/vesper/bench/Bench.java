package health.vesper.bench;

import health.vesper.bench.report.Report;
import health.vesper.wire.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Runs the benchmark: {@code mvn -Pbench verify}. {@code -Dbench.only=S1,S2} runs some of the
 * scenarios. {@code -Dbench.quick} runs each scenario once and small, to check that it works.
 */
public final class Bench {
  private Bench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var project = Path.of(arguments[0]);
    var only = System.getProperty("bench.only", "");
    var quick = Boolean.parseBoolean(System.getProperty("bench.quick", "false"));
    Cores.toLoad(ProcessHandle.current().pid());
    long begun = System.nanoTime();
    var report = new Report(machine());
    try (var signIn = new SignIn();
        var loop = new Loop()) {
      var database = new Database(TestPostgres.shared());
      var servers = new BenchServers(project, loop, signIn, database, quick);
      try (servers) {
        for (var scenario : Scenarios.chosen(only)) {
          run(scenario, servers, report);
        }
      }
    }
    report.took(Duration.ofNanos(System.nanoTime() - begun));
    System.out.println(report.table());
    report.write(project.resolve("target/bench/figures.json"));
    Files.writeString(project.resolve("target/bench/figures.txt"), report.table());
    if (!report.isComplete()) {
      System.exit(1);
    }
  }

  private static void run(Scenario scenario, BenchServers servers, Report report) {
    long begun = System.nanoTime();
    System.out.println("\n  " + scenario.name() + " ...");
    try {
      scenario.measure(servers, report);
    } catch (RuntimeException | SQLException | IOException e) {
      report.failed(scenario.name(), e);
      servers.closeVesper();
    }
    System.out.printf(
        "  %s took %d s%n", scenario.name(), (System.nanoTime() - begun) / 1_000_000_000);
  }

  private static Map<String, String> machine() throws IOException {
    var machine = new LinkedHashMap<String, String>();
    var model =
        Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
            .filter(line -> line.startsWith("model name"))
            .map(line -> line.replaceFirst(".*: ", ""))
            .collect(Collectors.collectingAndThen(Collectors.toSet(), Bench::one));
    machine.put("processor", model);
    machine.put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
    machine.put("JDK", Runtime.version().toString());
    machine.put("WildFly", System.getProperty("bench.wildfly", "?"));
    machine.put(
        "pinned",
        Cores.pinned()
            ? "server on core 0, load, database and sign-in on core 1"
            : "no: taskset is missing");
    return machine;
  }

  private static String one(Set<String> models) {
    return models.isEmpty() ? "?" : Arrays.toString(models.toArray());
  }
}
