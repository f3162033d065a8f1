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

/** The map of the house: which package knows which. Change the map and the house together. */
class ArchitectureTest {
  private static final String ROOT = "health.vesper";
  private static final String PLANTED = "health.vesper.planted";

  /** What the warm-up may know: it runs the program as its users will. */
  private static final List<String> EVERYTHING =
      List.of("access", "admission", "identity", "journal", "media", "room", "schedule", "signal");

  /** Package and what it may know besides itself and platform. */
  private static final Map<String, List<String>> MAP =
      Map.ofEntries(
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

  /** Package inside signal and which other ones it may know. The endpoint above knows them all. */
  private static final Map<String, List<String>> SIGNAL =
      Map.of(
          "protocol", List.of(),
          "socket", List.of("protocol"),
          "rooms", List.of("protocol", "socket"),
          "undertow", List.of("protocol", "socket"));

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);
  private static final JavaClasses FIXTURES = new ClassFileImporter().importPackages(PLANTED);

  static Stream<String> packages() {
    return MAP.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packages")
  void a_package_knows_only_what_the_map_says(String name) {
    knowsOnlyItsNeighbours(ROOT, name).check(HOUSE);
  }

  static Stream<String> packagesOfSignal() {
    return SIGNAL.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("packagesOfSignal")
  void a_package_of_signal_knows_only_what_the_map_says(String name) {
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
        .check(HOUSE);
  }

  @Test
  void only_one_package_knows_Undertow() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".signal.undertow..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.undertow..", "org.xnio..")
        .check(HOUSE);
  }

  @Test
  void every_package_is_on_the_map() throws Exception {
    try (var folders = Files.list(Path.of("src/main/java/health/vesper"))) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .isSubsetOf(MAP.keySet());
    }
  }

  @Test
  void there_is_no_ring() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void the_room_knows_nothing_not_even_jakarta() {
    knowsNothing(ROOT).check(HOUSE);
  }

  @Test
  void the_rooms_protocol_knows_the_annotations_of_jackson_and_nothing_else_of_it() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".room.protocol")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + ".room.protocol",
            "java..",
            "org.jspecify.annotations",
            "com.fasterxml.jackson.annotation")
        .check(HOUSE);
  }

  /** It runs in another server, without the rest of the house. */
  @Test
  void the_listener_knows_nobody_and_nobody_knows_it() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".listener..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(ROOT + "..").and(not(resideInAPackage(ROOT + ".listener.."))))
        .check(HOUSE);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".listener..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(ROOT + ".listener..", "org.keycloak..")
        .check(HOUSE);
  }

  @Test
  void time_enters_at_the_edge_only() {
    readsNoClock(ROOT).check(HOUSE);
  }

  @Test
  void a_planted_violation_is_found() {
    assertThat(knowsOnlyItsNeighbours(PLANTED, "note").evaluate(FIXTURES).hasViolation())
        .as("a note that reaches into the room")
        .isTrue();
    assertThat(knowsNothing(PLANTED).evaluate(FIXTURES).hasViolation())
        .as("a room that knows Jakarta")
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
        .as("a room and a note that know each other")
        .isTrue();
  }

  private static ArchRule knowsOnlyItsNeighbours(String root, String name) {
    var known =
        Stream.concat(Stream.of(name, "platform"), MAP.get(name).stream())
            .filter(neighbour -> !name.equals("room") || neighbour.equals("room"))
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
        .resideInAnyPackage(root + ".room..", "java..", "org.jspecify.annotations");
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
