package health.vesper.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who writes another client finds every message and every close code. */
class ProtocolDocumentTest {
  private static final Path DOCUMENT = Path.of("src/doc/protocol.md");

  @ParameterizedTest
  @MethodSource("messages")
  void every_message_has_its_row_with_all_its_fields(JsonSubTypes.Type message) throws IOException {
    var row = row("| `" + message.name() + "` |");
    for (RecordComponent field : message.value().getRecordComponents()) {
      assertThat(row).contains("`" + field.getName() + "`");
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_close_code_has_its_row_and_says_whether_to_come_back(CloseCode code)
      throws IOException {
    assertThat(row("| " + code.code() + " |")).endsWith(code.resumable() ? "| yes |" : "| no |");
  }

  @Test
  void the_limits_are_those_of_the_code() throws IOException {
    assertThat(Files.readString(DOCUMENT))
        .contains("A frame " + ProtocolCodec.LONGEST_FRAME / 1024 + " kB")
        .contains(Outbox.MOST_FRAMES + " frames or " + Outbox.MOST_CHARACTERS / 1024 + " kB")
        .contains(Tape.MOST_FRAMES + " frames or " + Tape.MOST_CHARACTERS / 1024 + " kB");
  }

  static Stream<JsonSubTypes.Type> messages() {
    return Stream.of(ClientMessage.class, ServerMessage.class)
        .flatMap(union -> Arrays.stream(union.getAnnotation(JsonSubTypes.class).value()));
  }

  private static String row(String beginning) throws IOException {
    try (var lines = Files.lines(DOCUMENT)) {
      return lines
          .filter(line -> line.startsWith(beginning))
          .findFirst()
          .orElseThrow(() -> new AssertionError(DOCUMENT + " has no row " + beginning));
    }
  }
}
