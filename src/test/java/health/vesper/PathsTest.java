package health.vesper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The document that leads a newcomer through the code names files that exist. */
class PathsTest {
  private static final Path DOCUMENT = Path.of("src/doc/paths.md");
  private static final Pattern FILE = Pattern.compile("`([\\w./-]+\\.(?:java|ts))`");

  @Test
  void every_file_on_a_path_exists() throws IOException {
    var files = files(Files.readString(DOCUMENT));
    assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(file).isRegularFile());
  }

  @Test
  void a_raised_hand_passes_at_most_eighteen_files_of_the_server() throws IOException {
    var document = Files.readString(DOCUMENT);
    var from = document.indexOf("On the server:", document.indexOf("## A raised hand"));
    var steps = document.substring(from, document.indexOf("In the browser, after:", from));
    assertThat(files(steps)).hasSizeBetween(1, 18).doesNotHaveDuplicates();
  }

  @Test
  void an_admission_passes_at_most_thirty_five_files_of_the_server() throws IOException {
    var document = Files.readString(DOCUMENT);
    var from = document.indexOf("## An admission");
    var steps = document.substring(from, document.indexOf("On the side", from));
    var ofServer = files(steps).stream().filter(file -> file.toString().endsWith(".java")).toList();
    assertThat(ofServer).hasSizeBetween(1, 35).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A raised hand", "An admission", "A signed note", "An attendance minute"})
  void each_path_has_a_section_that_names_files(String path) throws IOException {
    var document = Files.readString(DOCUMENT);
    var from = document.indexOf("## " + path + "\n");
    assertThat(from).isNotNegative();
    var next = document.indexOf("\n## ", from);
    assertThat(files(document.substring(from, next < 0 ? document.length() : next))).isNotEmpty();
  }

  private static List<Path> files(String text) {
    return FILE.matcher(text).results().map(PathsTest::file).toList();
  }

  private static Path file(MatchResult found) {
    var name = found.group(1);
    var root = name.endsWith(".ts") ? "web/src" : "src/main/java/health/vesper";
    return Path.of(root).resolve(name);
  }
}
