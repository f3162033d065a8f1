package health.vesper.text;

import static org.assertj.core.api.Assertions.assertThat;

import health.vesper.text.InvisibleCharacters.Range;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages know the same invisible characters as the server. {@code -Dvesper.update=true} writes
 * them.
 */
class PageTextTableTest {
  private static final Path FILE = Path.of("web/src/platform/text.gen.ts");

  @Test
  void the_pages_table_is_up_to_date() throws IOException {
    var source =
        """
        // Written from InvisibleCharacters.java by PageTextTableTest; do not edit.

        /** What may be taken away around a text, as a class of a regular expression. */
        export const AROUND = '%s';

        /** Everything that nobody sees. */
        export const INVISIBLE = '%s';
        """
            .formatted(
                pattern(InvisibleCharacters.AROUND.stream()), pattern(InvisibleCharacters.all()));
    if (Boolean.getBoolean("vesper.update")) {
      Files.writeString(FILE, source);
    }
    assertThat(Files.readString(FILE)).isEqualTo(source);
  }

  private static String pattern(Stream<Range> ranges) {
    return ranges
        .map(range -> point(range.first()) + "-" + point(range.last()))
        .collect(Collectors.joining());
  }

  private static String point(int codePoint) {
    return "\\\\u{%04x}".formatted(codePoint);
  }
}
