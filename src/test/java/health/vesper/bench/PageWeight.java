package health.vesper.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * How much JavaScript a client's browser loads before it can show tonight and the room, gzipped;
 * counted in web.
 */
final class PageWeight {
  private static final Pattern TOTAL = Pattern.compile("(\\d+) {2}the client's path");

  private PageWeight() {}

  static double kib(Path project) throws IOException {
    var counting =
        new ProcessBuilder("node", "size.mjs")
            .directory(project.resolve("web").toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(counting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var total = TOTAL.matcher(said);
    if (!total.find()) {
      throw new IllegalStateException("the pages cannot be weighed: " + said);
    }
    return Integer.parseInt(total.group(1)) / 1024.0;
  }
}
