package health.vesper.harness;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ArchivePath;
import org.jboss.shrinkwrap.api.ArchivePaths;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.FileAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it is shipped, with the test classes added. */
final class ApplicationArchive {
  private static final ArchivePath CLASSES = ArchivePaths.create("WEB-INF/classes");
  private static final String HARNESS = ApplicationArchive.class.getPackageName().replace('.', '/');

  private ApplicationArchive() {}

  /**
   * Builds the archive from the built WAR, the tests in the application's packages and the harness.
   * Tests that drive the application from outside are in other packages and are not included.
   */
  static WebArchive withItsTests() {
    var war =
        ShrinkWrap.createFromZipFile(
            WebArchive.class, new File(System.getProperty("vesper.war", "target/vesper.war")));
    var tests = whereIs(ApplicationArchive.class);
    try (var files = Files.walk(tests)) {
      for (var file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        var test = tests.relativize(file);
        if (test.startsWith(HARNESS) || war.contains(inWar(test.getParent()))) {
          war.add(new FileAsset(file.toFile()), inWar(test));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return war.addAsLibraries(whereIs(Assertions.class).toFile());
  }

  private static ArchivePath inWar(Path path) {
    return ArchivePaths.create(CLASSES, path.toString().replace(File.separatorChar, '/'));
  }

  /** Returns the jar or the folder of a class. */
  private static Path whereIs(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
