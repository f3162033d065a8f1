package health.vesper;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The dependency map of Vesper: which package may use which. Change the map and the code together.
 */
class ArchitectureTest {
  private static final String ROOT = "health.vesper";
  private static final String PLANTED = "health.vesper.planted";

  /** The packages that the warm-up may use. It runs the application as its users do. */
  private static final List<String> EVERYTHING =
      List.of("access", "admission", "identity", "journal", "media", "room", "schedule", "signal");

  /** A package, and the packages that it may use besides itself, text and platform. */
  private static final Map<String, List<String>> MAP =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("platform", List.of()),
          Map.entry("identity", List.of()),
          Map.entry("schedule", List.of("identity")),
          Map.entry("consent", List.of("schedule", "identity")),
          Map.entry("access", List.of("schedule", "identity")),
          Map.entry("guest", List.of("consent", "schedule", "room", "identity")),
          Map.entry(
              "admission", List.of("access", "guest", "consent", "schedule", "room", "identity")),
          Map.entry("room", List.of()),
          Map.entry("crisis", List.of("admission", "schedule", "room", "identity")),
          Map.entry(
              "signal",
              List.of("access", "admission", "crisis", "guest", "room", "identity", "media")),
          Map.entry("journal", List.of("room")),
          Map.entry("warmup", EVERYTHING),
          Map.entry("media", List.of("room")),
          Map.entry("attendance", List.of("room", "schedule", "identity")),
          Map.entry("note", List.of("schedule", "identity")),
          Map.entry("audit", List.of("room", "identity")),
          Map.entry("listener", List.of()));

  /** A package inside signal, and the others that it may use. The endpoint may use them all. */
  private static final Map<String, List<String>> SIGNAL =
      Map.of(
          "protocol", List.of(),
          "socket", List.of("protocol"),
          "rooms", List.of("protocol", "socket"),
          "undertow", List.of("protocol", "socket"));

  private static final JavaClasses VESPER =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(PLANTED);

  static Stream<String> packages() {
    return MAP.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_depends_only_on_what_the_map_allows(String name) {
    knowsOnlyItsNeighbours(ROOT, name).check(VESPER);
  }

  static Stream<String> packagesOfSignal() {
    return SIGNAL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packagesOfSignal")
  void a_package_of_signal_depends_only_on_what_the_map_allows(String name) {
    var signal = ROOT + ".signal";
    var known =
        Stream.concat(Stream.of(name), SIGNAL.get(name).stream())
            .map(neighbour -> signal + "." + neighbour + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(signal + "." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(signal + "..").and(not(resideInAnyPackage(known))))
        .check(VESPER);
  }

  @Test
  void only_one_package_knows_Undertow() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".signal.undertow..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..", "org.xnio..")
        .check(VESPER);
  }

  @Test
  void every_package_is_on_the_map() throws Exception {
    try (var folders = Files.list(Path.of("src/main/java/health/vesper"))) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .isSubsetOf(MAP.keySet());
    }
  }

  @Test
  void there_is_no_dependency_cycle() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(VESPER);
  }

  @Test
  void the_room_has_no_dependencies_and_not_even_jakarta() {
    knowsNothing(ROOT).check(VESPER);
  }

  @Test
  void the_rooms_protocol_uses_only_the_annotations_of_jackson() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".room.protocol")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".room.protocol",
            ROOT + ".text",
            "java..",
            "org.jspecify.annotations",
            "com.fasterxml.jackson.annotation")
        .check(VESPER);
  }

  /** It runs in another server, without the rest of Vesper. */
  @Test
  void the_listener_and_the_other_packages_do_not_depend_on_each_other() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".listener..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".listener.."))))
        .check(VESPER);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".listener..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".listener..", "org.keycloak..")
        .check(VESPER);
  }

  @Test
  void only_the_clock_producer_reads_the_time() {
    readsNoClock(ROOT).check(VESPER);
  }

  @Test
  void a_planted_violation_is_found() {
    assertThat(knowsOnlyItsNeighbours(PLANTED, "note").evaluate(FIXTURES).hasViolation())
        .as("a note that depends on the room")
        .isTrue();
    assertThat(knowsNothing(PLANTED).evaluate(FIXTURES).hasViolation())
        .as("a room that depends on Jakarta")
        .isTrue();
    assertThat(readsNoClock(PLANTED).evaluate(FIXTURES).hasViolation())
        .as("a note that reads the clock")
        .isTrue();
    assertThat(
            slices()
                .matching(PLANTED + ".(*)..")
                .should()
                .beFreeOfCycles()
                .evaluate(FIXTURES)
                .hasViolation())
        .as("a room and a note that depend on each other")
        .isTrue();
  }

  private static ArchRule knowsOnlyItsNeighbours(String root, String name) {
    var known =
        Stream.concat(Stream.of(name, "text", "platform"), MAP.get(name).stream())
            .filter(neighbour -> !name.equals("room") || !neighbour.equals("platform"))
            .map(neighbour -> root + "." + neighbour + "..")
            .toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(root + "." + name + "..")
        .should()
        .dependOnClassesThat(resideInAPackage(root + "..").and(not(resideInAnyPackage(known))))
        .allowEmptyShould(true);
  }

  private static ArchRule knowsNothing(String root) {
    return classes()
        .that()
        .resideInAPackage(root + ".room..")
        .and()
        .resideOutsideOfPackage(root + ".room.protocol")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            root + ".room..", root + ".text..", "java..", "org.jspecify.annotations");
  }

  /** {@code Clock} is injected; {@code platform.ClockProducer} makes it. */
  private static ArchRule readsNoClock(String root) {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis");
  }
}
