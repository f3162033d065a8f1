package health.vesper.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cz.habarta.typescript.generator.Input;
import cz.habarta.typescript.generator.JsonLibrary;
import cz.habarta.typescript.generator.Logger;
import cz.habarta.typescript.generator.NullabilityDefinition;
import cz.habarta.typescript.generator.Settings;
import cz.habarta.typescript.generator.StringQuotes;
import cz.habarta.typescript.generator.TsType;
import cz.habarta.typescript.generator.TypeProcessor;
import cz.habarta.typescript.generator.TypeScriptFileType;
import cz.habarta.typescript.generator.TypeScriptGenerator;
import cz.habarta.typescript.generator.TypeScriptOutputKind;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page's types of the REST API are made from the records of the resources and committed. */
class RestTypesTest {
  static final Path COMMITTED = Path.of("web/src/platform/rest.gen.ts");

  @Test
  void the_pages_types_are_those_of_the_records() throws IOException {
    var generated = generate();
    if (Boolean.getBoolean("vesper.update")) {
      Files.writeString(COMMITTED, generated);
    }
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .withFailMessage(
            "%s differs from the records of the REST resources. Run"
                + " `mvn test -Dtest=RestTypesTest -Dvesper.update=true` and commit the file.",
            COMMITTED)
        .isEqualTo(generated);
  }

  private static String generate() {
    TypeScriptGenerator.setLogger(new Logger(Logger.Level.Warning));
    var settings = new Settings();
    settings.outputKind = TypeScriptOutputKind.module;
    settings.outputFileType = TypeScriptFileType.implementationFile;
    settings.jsonLibrary = JsonLibrary.jackson2;
    settings.noFileComment = true;
    settings.noEslintDisable = true;
    settings.newline = "\n";
    settings.indentString = "  ";
    settings.setStringQuotes(StringQuotes.singleQuotes);
    settings.declarePropertiesAsReadOnly = true;
    settings.sortTypeDeclarations = true;
    settings.nullableAnnotations = List.of(Nullable.class);
    settings.nullabilityDefinition = NullabilityDefinition.nullInlineUnion;
    settings.customTypeMappings = Map.of(Instant.class.getName(), "Instant");
    settings.customTypeProcessor = RestTypesTest::nameOfEnum;
    var types =
        new TypeScriptGenerator(settings)
            .generateTypeScript(Input.from(RestApi.bodies().toArray(Type[]::new)));
    return """
        // Made from the records of the REST resources by RestTypesTest: change those, not this.

        /** ISO 8601 in UTC. */
        export type Instant = string;

        """
        + enums()
        + withReadOnlyArrays(types.replace("/* tslint:disable */\n\n", ""));
  }

  /** The generator does not know {@code @EnumNaming}: the words are those that Jackson writes. */
  private static TypeProcessor.@Nullable Result nameOfEnum(
      Type type, TypeProcessor.Context context) {
    return type instanceof Class<?> enumeration && enumeration.isEnum()
        ? new TypeProcessor.Result(new TsType.VerbatimType(RestApi.nameOf(enumeration)))
        : null;
  }

  private static String enums() {
    return RestApi.types().values().stream()
        .filter(Class::isEnum)
        .map(RestTypesTest::union)
        .collect(Collectors.joining());
  }

  /** In one line, or as Prettier breaks it. */
  private static String union(Class<?> type) {
    var head = "export type " + RestApi.nameOf(type) + " =";
    var words =
        RestApi.words(type).stream().map("'%s'"::formatted).collect(Collectors.joining(" | "));
    var fits = head.length() + words.length() + 2 <= 110;
    return head + (fits ? " " : "\n  ") + words + ";\n\n";
  }

  /** What the server answers is never changed in place. */
  private static String withReadOnlyArrays(String types) {
    return types.replaceAll("(?m): (\\w+\\[])( \\| null)?;$", ": readonly $1$2;");
  }
}
