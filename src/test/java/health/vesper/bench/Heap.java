package health.vesper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What is left of a JVM's heap after collection, asked with the JDK's own jcmd. */
final class Heap {
  private static final Pattern USED = Pattern.compile("used (\\d+)K");

  private Heap() {}

  /** KiB in use after two full collections. */
  static long kibAfterCollection(long pid) {
    ask(pid, "GC.run");
    ask(pid, "GC.run");
    var info = ask(pid, "GC.heap_info");
    long used = 0;
    for (var line : info.split("\n", -1)) {
      var found = USED.matcher(line);
      if (!line.contains("Metaspace") && !line.contains("class space") && found.find()) {
        used += Long.parseLong(found.group(1));
      }
    }
    if (used == 0) {
      throw new IllegalStateException("the heap cannot be read: " + info);
    }
    return used;
  }

  private static String ask(long pid, String command) {
    try {
      var jcmd =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                  Long.toString(pid),
                  command)
              .redirectErrorStream(true)
              .start();
      return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
