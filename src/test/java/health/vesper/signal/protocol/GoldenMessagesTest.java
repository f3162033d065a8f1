package health.vesper.signal.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.SerializationFeature;
import health.vesper.room.protocol.ClientMessage;
import health.vesper.room.protocol.MessageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One message of each kind, as a file that the page's tests read too. */
class GoldenMessagesTest {
  private static final Path GOLDEN = Path.of("web/test/golden");

  @ParameterizedTest
  @MethodSource("clientTypes")
  void what_the_page_says_is_understood(String type) throws IOException {
    var sample = Samples.ofClient(type);
    var written = ProtocolCodec.mapper().writerFor(ClientMessage.class).writeValueAsString(sample);
    var golden = golden("client", type, written);
    assertThat(ProtocolCodec.decode(golden.getBytes(UTF_8)))
        .isEqualTo(new ProtocolCodec.Understood(sample));
  }

  @ParameterizedTest
  @MethodSource("serverTypes")
  void what_the_server_says_is_what_the_page_was_tested_with(String type) throws IOException {
    var written = new String(ProtocolCodec.encode(Samples.ofServer(type)), UTF_8);
    var golden = golden("server", type, written);
    var mapper = ProtocolCodec.mapper();
    assertThat(mapper.readTree(written)).isEqualTo(mapper.readTree(golden));
    assertThat(mapper.readTree(written).get("type").asText()).isEqualTo(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"client", "server"})
  void no_file_is_left_of_a_message_that_is_none_any_more(String side) throws IOException {
    var types = side.equals("client") ? clientTypes() : serverTypes();
    try (var files = Files.list(GOLDEN.resolve(side))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(types.map(type -> type + ".json").toList());
    }
  }

  static Stream<String> clientTypes() {
    return types(MessageTypes.FROM_CLIENT);
  }

  static Stream<String> serverTypes() {
    return types(MessageTypes.TO_CLIENT);
  }

  private static Stream<String> types(List<Class<?>> messages) {
    return messages.stream().map(MessageName::of);
  }

  private static String golden(String side, String type, String written) throws IOException {
    var file = GOLDEN.resolve(side).resolve(type + ".json");
    if (Boolean.getBoolean("vesper.update")) {
      Files.createDirectories(file.getParent());
      var mapper = ProtocolCodec.mapper();
      Files.writeString(
          file,
          mapper
                  .writer()
                  .with(SerializationFeature.INDENT_OUTPUT)
                  .writeValueAsString(mapper.readTree(written))
              + "\n");
    }
    assertThat(file)
        .withFailMessage(
            "%s is missing. Run `mvn test -Dtest=GoldenMessagesTest -Dvesper.update=true` and commit it.",
            file)
        .exists();
    return Files.readString(file);
  }
}
