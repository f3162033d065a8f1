package health.vesper.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MetricsDocumentTest {
  private static final Path DOCUMENT = Path.of("src/doc/metrics.md");
  private static final Pattern ROW = Pattern.compile("^\\| `(vesper\\.[a-z.]+)` \\|");

  @Test
  void the_document_has_a_row_for_every_metric_and_for_no_other() throws IOException {
    var documented =
        Files.readAllLines(DOCUMENT).stream()
            .map(ROW::matcher)
            .filter(row -> row.find())
            .map(row -> row.group(1))
            .toList();
    assertThat(documented).containsExactlyInAnyOrderElementsOf(names());
  }

  private static List<String> names() {
    return Arrays.stream(MetricNames.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()))
        .map(MetricsDocumentTest::value)
        .filter(name -> name.startsWith("vesper."))
        .toList();
  }

  private static String value(java.lang.reflect.Field field) {
    try {
      return (String) field.get(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
