package health.vesper.bench;

import health.vesper.launch.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One core for the measured server, and one for the load generator and the services that the server
 * calls (database, sign-in). Where taskset is missing, nothing is pinned, and the report says so.
 */
final class Cores {
  /** The number of cores of the measured server. */
  static final int OF_A_SERVER = 1;

  /**
   * The number of cores of the machine. The generator's child processes would see only their own
   * core.
   */
  static final int OF_THE_MACHINE = 2;

  private static final int SERVER = 0;
  private static final int LOAD = 1;

  /** The ticks per second in {@code /proc}, which are the same on every Linux. */
  private static final long TICKS = 100;

  private static final Pattern COMPILER = Pattern.compile("\\(C[12] Compiler");

  private Cores() {}

  static boolean pinned() {
    return Runtime.getRuntime().availableProcessors() > 0
        && Files.isExecutable(Path.of("/usr/bin/taskset"));
  }

  private static String[] behindTheName(String stat) {
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
  }

  /** The command prefix for a server that may use this many cores. */
  static List<String> prefix(int cores) {
    var which = cores == OF_A_SERVER ? Integer.toString(SERVER) : SERVER + "," + LOAD;
    return pinned() ? List.of("taskset", "-c", which) : List.of();
  }

  /** Moves a process with all its threads to the core of the load generator. */
  static void toLoad(long pid) {
    if (!pinned()) {
      return;
    }
    try {
      new ProcessBuilder("taskset", "-acp", Integer.toString(LOAD), Long.toString(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(10, TimeUnit.SECONDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted");
    }
  }

  /** The CPU seconds that a process has used so far, of all its threads. */
  static double cpuSeconds(long pid) {
    var fields = fields(Path.of("/proc", Long.toString(pid), "stat"));
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS;
  }

  /**
   * The CPU seconds that a JVM's compiler has used so far. They are a part of {@link #cpuSeconds}.
   */
  static double compilerSeconds(long pid) {
    try (var tasks = Files.list(Path.of("/proc", Long.toString(pid), "task"))) {
      double ticks = 0;
      for (var task : tasks.toList()) {
        var stat = text(task.resolve("stat"));
        if (COMPILER.matcher(stat).find()) {
          var fields = behindTheName(stat);
          ticks += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        }
      }
      return ticks / TICKS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A thread that has just ended used very little. */
  private static String text(Path stat) {
    try {
      return Files.readString(stat);
    } catch (IOException gone) {
      return "";
    }
  }

  /** The same, with its living child processes. */
  static double cpuSecondsWithChildren(long pid) {
    return ProcessHandle.of(pid)
            .map(
                process ->
                    process.descendants().mapToDouble(child -> cpuSecondsOrNone(child.pid())).sum())
            .orElse(0.0)
        + cpuSecondsOrNone(pid);
  }

  private static double cpuSecondsOrNone(long pid) {
    try {
      return cpuSeconds(pid);
    } catch (UncheckedIOException endedMeanwhile) {
      return 0;
    }
  }

  /** The seconds for which both cores together have been busy since the machine started. */
  static double machineBusySeconds() {
    try {
      double busy = 0;
      for (var line : Files.readAllLines(Path.of("/proc/stat"))) {
        var words = line.split("\\s+", -1);
        if (words[0].equals("cpu" + SERVER) || words[0].equals("cpu" + LOAD)) {
          for (int i : new int[] {1, 2, 3, 6, 7}) {
            busy += Long.parseLong(words[i]) / (double) TICKS;
          }
        }
      }
      return busy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The resident memory in MiB. */
  static double residentMib(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElseThrow()
          / 1024.0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of a stat file after the command's name. The name may contain any character. */
  private static String[] fields(Path stat) {
    try {
      return behindTheName(Files.readString(stat));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
