package health.vesper;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which package of the room may use which. The dependencies have no cycles. */
class RoomPackagesTest {
  private static final String ROOM = "health.vesper.room";

  /**
   * A sub-package, and what it may use besides itself. The empty name is the package of the room.
   */
  private static final Map<String, List<String>> MAP =
      Map.of(
          "protocol", List.of(),
          "concurrent", List.of(),
          "snapshot", List.of("protocol"),
          "journal", List.of("protocol", "snapshot", "concurrent"),
          "", List.of("protocol", "snapshot", "journal"),
          "mailbox", List.of("", "protocol", "snapshot", "journal", "concurrent"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOM);

  static Stream<String> parts() {
    return MAP.keySet().stream().sorted();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void a_package_of_the_room_depends_only_on_what_the_map_allows(String name) {
    var known =
        Stream.concat(Stream.of(name), MAP.get(name).stream())
            .map(RoomPackagesTest::packageOf)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(packageOf(name))
        .should()
        .dependOnClassesThat(resideInAPackage(ROOM + "..").and(not(resideInAnyPackage(known))))
        .check(CLASSES);
  }

  @Test
  void every_part_is_on_the_map_and_no_folder_has_more_than_forty_files() throws Exception {
    try (var folders = Files.walk(Path.of("src/main/java/health/vesper/room"), 1)) {
      for (var folder : folders.filter(Files::isDirectory).toList()) {
        var name = folder.getFileName().toString();
        assertThat(MAP).containsKey(name.equals("room") ? "" : name);
        try (var files = Files.list(folder)) {
          assertThat(files.filter(Files::isRegularFile).count()).as(name).isLessThanOrEqualTo(40);
        }
      }
    }
  }

  private static String packageOf(String name) {
    return name.isEmpty() ? ROOM : ROOM + "." + name;
  }
}
