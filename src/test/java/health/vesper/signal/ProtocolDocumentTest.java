package health.vesper.signal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import health.vesper.admission.TicketShares;
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
    assertThat(row("| a frame |")).contains(ProtocolCodec.LONGEST_FRAME / 1024 + " kB");
    assertThat(row("| messages of one socket |"))
        .contains(rate("", Speech.MESSAGES_A_SECOND, "second", Speech.MESSAGES_AT_ONCE));
    assertThat(row("| messages of one person |"))
        .contains(rate("", Shares.MESSAGES_A_SECOND, "second", Shares.MESSAGES_AT_ONCE));
    assertThat(row("| what one person says |"))
        .contains(rate(" kB", Shares.KILOBYTES_A_SECOND, "second", Shares.KILOBYTES_AT_ONCE));
    assertThat(row("| sockets that one person opens |"))
        .contains(rate("", Shares.JOINS_A_MINUTE, "minute", Shares.JOINS_AT_ONCE));
    assertThat(row("| tickets that one person asks for |"))
        .contains(rate("", TicketShares.A_MINUTE, "minute", TicketShares.AT_ONCE));
    assertThat(row("| waiting for a slow reader |"))
        .contains(Outbox.MOST_FRAMES + " frames or " + Outbox.MOST_CHARACTERS / 1024 + " kB");
    assertThat(row("| kept for somebody away |"))
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

  private static String rate(String unit, int each, String time, int atOnce) {
    return "%d%s a %s, %d%s at once".formatted(each, unit, time, atOnce, unit);
  }
}
