package health.vesper.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Measures a JVM's live heap with the JDK's own jcmd. */
final class Heap {
  private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

  private Heap() {}

  /**
   * Returns the KiB of live objects, counted object by object after a full collection. The used
   * heap shortly after a collection is larger: while jcmd starts, a server with thousands of users
   * creates about one kilobyte of garbage for each.
   */
  static long kibAfterCollection(long pid) {
    ask(pid, "GC.run");
    var total = TOTAL.matcher(ask(pid, "GC.class_histogram"));
    if (!total.find()) {
      throw new IllegalStateException("the heap cannot be read");
    }
    return Long.parseLong(total.group(1)) / 1024;
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
