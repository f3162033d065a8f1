package health.vesper.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal of a ticket has its code in the protocol's document. */
class TicketDocumentTest {
  private static final Pattern CODE = Pattern.compile("`([a-z]+(?:-[a-z]+)*)`");

  @Test
  void the_document_lists_the_codes_of_all_refusals_and_no_other() throws IOException {
    var text = Files.readString(Path.of("src/doc/protocol.md"));
    var from = text.indexOf("whose `code` says why:");
    var list = text.substring(from + "whose `code` says why:".length(), text.indexOf(".\n", from));
    assertThat(CODE.matcher(list).results().map(code -> code.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(AdmissionDecision.Refusal.class.getPermittedSubclasses())
                .map(TicketDocumentTest::codeOf)
                .collect(Collectors.toSet()));
  }

  @Test
  void a_ticket_lives_as_long_as_the_document_says() throws IOException {
    assertThat(Files.readString(Path.of("src/doc/protocol.md")))
        .contains("The ticket is good once, for " + Tickets.LIFE.toSeconds() + " seconds")
        .contains("| unused tickets of one person | " + Tickets.MOST_UNUSED + " |");
  }

  private static Object anyOf(Class<?> type) {
    return type == Instant.class ? Instant.EPOCH : type == int.class ? 1 : null;
  }

  private static String codeOf(Class<?> refusal) {
    var fields = refusal.getRecordComponents();
    var types = Arrays.stream(fields).map(RecordComponent::getType).toArray(Class<?>[]::new);
    var values = Arrays.stream(types).map(TicketDocumentTest::anyOf).toArray();
    try {
      var no =
          (AdmissionDecision.Refusal) refusal.getDeclaredConstructor(types).newInstance(values);
      return no.problem().code();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("no " + refusal, e);
    }
  }
}
