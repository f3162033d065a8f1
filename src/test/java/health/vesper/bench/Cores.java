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
 * One core for the server under measurement, one for the generator and for what the server only
 * calls (database, sign-in). Where there is no taskset, nothing is pinned and the table says so.
 */
final class Cores {
  /** How many a server under measurement has. */
  static final int OF_A_SERVER = 1;

  /** How many there are; the generator's children would see only its own. */
  static final int OF_THE_MACHINE = 2;

  private static final int SERVER = 0;
  private static final int LOAD = 1;

  /** Ticks of {@code /proc} a second, on every Linux there is. */
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

  /** What is put in front of the command of a server that may use so many. */
  static List<String> prefix(int cores) {
    var which = cores == OF_A_SERVER ? Integer.toString(SERVER) : SERVER + "," + LOAD;
    return pinned() ? List.of("taskset", "-c", which) : List.of();
  }

  /** Moves a process with all its threads to the core of the load. */
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

  /** CPU seconds that a process has used so far, all threads together. */
  static double cpuSeconds(long pid) {
    var fields = fields(Path.of("/proc", Long.toString(pid), "stat"));
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / (double) TICKS;
  }

  /** CPU seconds that a JVM's compiler has used so far, of all that {@link #cpuSeconds} tells. */
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

  /** A thread that has just ended used nothing of note. */
  private static String text(Path stat) {
    try {
      return Files.readString(stat);
    } catch (IOException gone) {
      return "";
    }
  }

  /** The same, its living children included. */
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

  /** The seconds that both cores together have been busy since the machine started. */
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

  /** BenchPerson memory in MiB. */
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

  /** The fields of a stat file behind the command's name, which may contain anything. */
  private static String[] fields(Path stat) {
    try {
      return behindTheName(Files.readString(stat));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
