package health.vesper.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import health.vesper.platform.Api;
import health.vesper.platform.Json;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The description of the REST API is made from the resources and committed. */
class OpenApiTest {
  private static final Path COMMITTED = Path.of("src/doc/openapi.yaml");
  private static final Pattern PROBLEM =
      Pattern.compile("Problem\\.of\\(\\s*\\d{3},\\s*\"([a-z-]+)\"");

  /** What every operation may answer: from the filters and mappers around the resources. */
  private static final Set<String> EVERYWHERE =
      Set.of(
          "refused",
          "unexpected",
          "signed-out",
          "sign-in-away",
          "foreign-origin",
          "person-missing",
          "somebody-else",
          "not-allowed",
          "not-found",
          "not-understood");

  private static String generated;

  @BeforeAll
  static void generate() throws IOException {
    var document =
        SmallRyeOpenAPI.builder()
            .withIndex(index())
            .withConfig(schemas())
            .addFilter(new ApiFilter())
            .build();
    generated = readable(Json.mapper().readTree(document.toJSON()));
    if (Boolean.getBoolean("vesper.update")) {
      Files.writeString(COMMITTED, generated);
    }
  }

  @Test
  void the_committed_description_is_that_of_the_resources() throws IOException {
    assertThat(Files.exists(COMMITTED) ? Files.readString(COMMITTED) : "")
        .withFailMessage(
            "%s differs from the REST resources. Run"
                + " `mvn test -Dtest=OpenApiTest -Dvesper.update=true` and commit the file.",
            COMMITTED)
        .isEqualTo(generated);
  }

  @Test
  void every_operation_says_what_it_does() throws IOException {
    var paths = new YAMLMapper().readTree(generated).get("paths");
    assertThat(paths).isNotEmpty();
    for (var path : paths) {
      for (var operation : path) {
        assertThat(operation.path("summary").asText()).as(operation.toString()).isNotBlank();
      }
    }
  }

  @Test
  void every_problem_code_of_the_sources_is_described() throws IOException {
    var codes = new HashSet<String>();
    try (var files = Files.walk(Path.of("src/main/java/health/vesper"))) {
      for (var file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        PROBLEM.matcher(Files.readString(file)).results().forEach(hit -> codes.add(hit.group(1)));
      }
    }
    codes.removeAll(EVERYWHERE);
    assertThat(codes).isNotEmpty().isSubsetOf(described());
  }

  private static Set<String> described() {
    var codes = new HashSet<String>();
    Pattern.compile("Problem code: (.*)")
        .matcher(generated)
        .results()
        .forEach(hit -> codes.addAll(List.of(hit.group(1).replaceAll("['\"]", "").split(" or "))));
    return codes;
  }

  private static Index index() throws IOException {
    var indexer = new Indexer();
    indexer.indexClass(Api.class);
    for (var resource : RestApi.operations().map(each -> each.getDeclaringClass()).toList()) {
      indexer.indexClass(resource);
    }
    for (var type : RestApi.types().values()) {
      if (type.isRecord()) {
        indexer.indexClass(type);
      }
    }
    return indexer.complete();
  }

  /** The scanner does not know how Jackson names an enum, so each enum's schema is given. */
  private static Config schemas() throws JsonProcessingException {
    var schemas = new HashMap<String, String>();
    schemas.put(
        keyOf(Instant.class),
        "{\"name\": \"Instant\", \"type\": \"string\", \"format\": \"date-time\"}");
    schemas.put(
        keyOf(UUID.class), "{\"name\": \"UUID\", \"type\": \"string\", \"format\": \"uuid\"}");
    for (var type : RestApi.types().values()) {
      if (type.isEnum()) {
        var schema =
            Map.of("name", RestApi.nameOf(type), "type", "string", "enum", RestApi.words(type));
        schemas.put(keyOf(type), Json.mapper().writeValueAsString(schema));
      }
    }
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(schemas, "schemas", 100))
        .build();
  }

  private static String keyOf(Class<?> type) {
    return "mp.openapi.schema." + type.getName();
  }

  /** In the order in which a person reads it. */
  private static String readable(JsonNode document) throws JsonProcessingException {
    var ordered = Json.mapper().createObjectNode();
    for (var part : List.of("openapi", "info", "security", "paths", "components")) {
      ordered.set(part, document.get(part));
    }
    var yaml =
        YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();
    return yaml.writeValueAsString(ordered);
  }
}
