package health.vesper.signal.protocol;

import static org.assertj.core.api.Assertions.assertThat;

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
import health.vesper.media.IcePolicy;
import health.vesper.platform.Json;
import health.vesper.room.protocol.AdmissionFailure;
import health.vesper.room.protocol.ClientMessage;
import health.vesper.room.protocol.DescriptionKind;
import health.vesper.room.protocol.MessageName;
import health.vesper.room.protocol.ParticipantId;
import health.vesper.room.protocol.RefusalReason;
import health.vesper.room.protocol.RemovalTerm;
import health.vesper.room.protocol.RoomRole;
import health.vesper.room.protocol.ServerMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

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
            "%s is not what the records of the protocol say. Run"
                + " `mvn test -Dtest=ProtocolTypesTest -Dvesper.update=true` and commit the file.",
            COMMITTED)
        .isEqualTo(generated);
  }

  @Test
  void no_two_messages_of_one_side_have_one_name() {
    for (var messages : List.of(MessageTypes.FROM_CLIENT, MessageTypes.TO_CLIENT)) {
      assertThat(messages).extracting(MessageName::of).doesNotHaveDuplicates();
    }
  }

  @Test
  void every_message_belongs_to_its_side() {
    assertThat(MessageTypes.FROM_CLIENT).allMatch(ClientMessage.class::isAssignableFrom);
    assertThat(MessageTypes.TO_CLIENT).allMatch(ServerMessage.class::isAssignableFrom);
  }

  @Test
  void enums_are_called_on_the_wire_what_they_are_called_in_java() {
    for (Class<?> type :
        List.of(
            RoomRole.class,
            DescriptionKind.class,
            RemovalTerm.class,
            AdmissionFailure.class,
            RefusalReason.class,
            IcePolicy.class)) {
      for (var constant : type.getEnumConstants()) {
        assertThat(Json.mapper().convertValue(constant, String.class))
            .isEqualTo(constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'));
      }
    }
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
            .generateTypeScript(Input.from(messages().toArray(Class<?>[]::new)));
    return """
        // Made from the records in health.vesper.room.protocol and signal.protocol by ProtocolTypesTest: change those, not this.

        /** A UUID; means somebody in this room only. */
        export type ParticipantId = string;

        /** ISO 8601 in UTC. */
        export type Instant = string;

        """
        + closeCodes()
        + asUnions(types);
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

  private static List<Class<?>> messages() {
    return Stream.concat(
            inOrder(MessageTypes.FROM_CLIENT).stream(), inOrder(MessageTypes.TO_CLIENT).stream())
        .toList();
  }

  /** By name, since the compiler may list the records in another order the next time. */
  private static List<Class<?>> inOrder(List<Class<?>> messages) {
    return messages.stream()
        .sorted(Comparator.<Class<?>, String>comparing(Class::getSimpleName))
        .toList();
  }

  /** The page knows each side's messages as one union, told apart by their type. */
  private static String asUnions(String types) {
    var records =
        types
            .replace("/* tslint:disable */\n", "")
            .replaceAll("export interface \\w+[^{]*\\{\n(  type: .* \\| .*\n)?}\n\n", "")
            .replaceAll("(export interface \\w+) extends \\w+", "$1");
    var named =
        messages().stream()
            .reduce(
                records,
                (text, message) ->
                    text.replace(typeOf(defaultName(message)), typeOf(name(message))),
                (one, other) -> other);
    return Stream.concat(
            named.lines(),
            Stream.of(
                "",
                union("ClientMessage", MessageTypes.FROM_CLIENT),
                "",
                union("ServerMessage", MessageTypes.TO_CLIENT)))
        .map(ProtocolTypesTest::asPrettierBreaksIt)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String typeOf(String name) {
    return "  type: '" + name + "';";
  }

  /** The generator names a record by its class, since the codec gives the names. */
  private static String defaultName(Class<?> message) {
    return message.getName().substring(message.getPackageName().length() + 1);
  }

  private static String name(Class<?> message) {
    return MessageName.of(message);
  }

  private static String union(String name, List<Class<?>> messages) {
    return "export type %s = %s;"
        .formatted(
            name,
            inOrder(messages).stream()
                .map(Class::getSimpleName)
                .collect(Collectors.joining(" | ")));
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
