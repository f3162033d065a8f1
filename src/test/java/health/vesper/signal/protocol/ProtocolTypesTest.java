package health.vesper.signal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import cz.habarta.typescript.generator.EnumMapping;
import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.Logger;
import cz.habarta.typescript.generator.NullabilityDefinition;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.StringQuotes;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import health.vesper.platform.Json;
import health.vesper.room.protocol.ParticipantId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The records are the law; the page's types are made from them and committed. */
class ProtocolTypesTest {
  static final Path COMMITTED = Path.of("web/src/signal/protocol.gen.ts");

  @Test
  void the_pages_types_are_those_of_the_records() throws IOException {
    var generated = generate();
    if (Boolean.getBoolean("vesper.update")) {
      Files.createDirectories(COMMITTED.getParent());
      Files.writeString(COMMITTED, generated);
    }
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .withFailMessage(
            "%s is not what the records in health.vesper.signal say. Run"
                + " `mvn test -Dtest=ProtocolTypesTest -Dvesper.update=true` and commit the file.",
            COMMITTED)
        .isEqualTo(generated);
  }

  @ParameterizedTest
  @ValueSource(classes = {ClientMessage.class, ServerMessage.class})
  void jackson_knows_every_message(Class<?> union) {
    assertThat(union.getAnnotation(JsonSubTypes.class).value())
        .extracting(JsonSubTypes.Type::value)
        .containsExactlyInAnyOrder(union.getPermittedSubclasses());
  }

  @ParameterizedTest
  @ValueSource(classes = {ClientMessage.class, ServerMessage.class})
  void every_message_is_called_on_the_wire_what_it_is_called_in_java(Class<?> union) {
    assertThat(union.getAnnotation(JsonSubTypes.class).value())
        .allSatisfy(type -> assertThat(type.name()).isEqualTo(kebab(type.value().getSimpleName())));
  }

  @Test
  void enums_are_called_on_the_wire_what_they_are_called_in_java() {
    for (Class<?> type :
        List.of(
            ParticipantRole.class,
            DescriptionKind.class,
            AdmissionFailure.class,
            RefusalReason.class,
            IcePolicy.class)) {
      for (var constant : type.getEnumConstants()) {
        assertThat(Json.mapper().convertValue(constant, String.class))
            .isEqualTo(constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
  }

  static String kebab(String name) {
    return Arrays.stream(name.split("(?<=[a-z])(?=[A-Z])"))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("-"));
  }

  private static String generate() {
    TypeScriptGenerator.setLogger(new Logger(Logger.Level.Warning));
    var settings = new Settings();
    settings.outputKind = TypeScriptOutputKind.module;
    settings.outputFileType = TypeScriptFileType.implementationFile;
    settings.jsonLibrary = JsonLibrary.jackson2;
    settings.mapEnum = EnumMapping.asUnion;
    settings.noFileComment = true;
    settings.noEslintDisable = true;
    settings.newline = "\n";
    settings.indentString = "  ";
    settings.setStringQuotes(StringQuotes.singleQuotes);
    settings.nullableAnnotations = List.of(Nullable.class);
    settings.nullabilityDefinition = NullabilityDefinition.nullInlineUnion;
    settings.customTypeMappings =
        Map.of(ParticipantId.class.getName(), "ParticipantId", Instant.class.getName(), "Instant");
    var types =
        new TypeScriptGenerator(settings)
            .generateTypeScript(Input.from(ClientMessage.class, ServerMessage.class));
    return """
        // Made from the records in health.vesper.signal by ProtocolTypesTest: change those, not this.

        /** A UUID; means somebody in this room only. */
        export type ParticipantId = string;

        /** ISO 8601 in UTC. */
        export type Instant = string;

        """
        + closeCodes()
        + unionsOnly(types);
  }

  private static String closeCodes() {
    var codes =
        Arrays.stream(CloseCode.values())
            .map(
                code ->
                    "  %s: { code: %d, resumable: %s },"
                        .formatted(code.name(), code.code(), code.resumable()))
            .collect(Collectors.joining("\n"));
    return """
        /** Why the socket was closed, and whether to ask for a new ticket and come back. */
        export const CLOSE_CODES = {
        %s
        } as const;
        """
        .formatted(codes);
  }

  /** The page knows the discriminated unions only, by the names of the sealed interfaces. */
  private static String unionsOnly(String types) {
    return types
        .replace("/* tslint:disable */\n", "")
        .replaceAll("export interface (Client|Server)Message \\{[^}]*}\n\n", "")
        .replaceAll(" extends (Client|Server)Message", "")
        .replace("MessageUnion", "Message")
        .lines()
        .map(ProtocolTypesTest::asPrettierBreaksIt)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String asPrettierBreaksIt(String line) {
    int equals = line.indexOf(" = ");
    if (line.length() <= 110 || equals < 0) {
      return line;
    }
    var union = line.substring(equals + 3);
    return line.substring(0, equals)
        + " =\n  "
        + (union.length() <= 108 ? union : "| " + union.replace(" | ", "\n  | "));
  }
}
