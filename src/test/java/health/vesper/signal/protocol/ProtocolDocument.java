package health.vesper.signal.protocol;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code protocol.md}: sections with tables of messages, codes and limits. */
final class ProtocolDocument {
  static final String SAID = "## What a client may say";
  static final String FROM_SERVER = "## What a client is told";
  static final String CLOSED = "## Close codes";
  private static final Path FILE = Path.of("src/doc/protocol.md");
  private static final Pattern ASIDE = Pattern.compile("\\([^)]*\\)");
  private static final Pattern WORD = Pattern.compile("`([^`]+)`");
  private static final Pattern OR_NULL = Pattern.compile("`([^`]+)`[^,`]*or null");

  private ProtocolDocument() {}

  /** The rows of a section's table, by their first cell without backticks. */
  static Map<String, List<String>> table(String section) {
    var rows = new LinkedHashMap<String, List<String>>();
    for (var line : section(section)) {
      if (line.startsWith("| ") && !line.startsWith("| type") && !line.startsWith("| code")) {
        var cells = Arrays.stream(line.substring(1).split("\\|", -1)).map(String::strip).toList();
        rows.put(cells.get(0).replace("`", ""), cells);
      }
    }
    return rows;
  }

  static List<String> section(String heading) {
    var lines = text().lines().toList();
    var from = lines.indexOf(heading) + 1;
    if (from == 0) {
      throw new AssertionError(FILE + " has no section " + heading);
    }
    return lines.subList(from, lines.size()).stream()
        .takeWhile(line -> !line.startsWith("## "))
        .toList();
  }

  static String text() {
    try {
      return Files.readString(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The words between backticks, without the parts in brackets. */
  static Set<String> words(String cell) {
    return marked(WORD, ASIDE.matcher(cell).replaceAll(""));
  }

  /** The words between backticks, also in brackets. */
  static Set<String> allWords(String text) {
    return marked(WORD, text);
  }

  /** The words that may be null. */
  static Set<String> nullable(String cell) {
    return marked(OR_NULL, ASIDE.matcher(cell).replaceAll(""));
  }

  private static Set<String> marked(Pattern mark, String text) {
    var words = new LinkedHashSet<String>();
    var matcher = mark.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group(1));
    }
    return words;
  }
}
