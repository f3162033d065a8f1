package health.vesper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Operations of the launcher and the tests on their own directories. */
public final class Folders {
  private Folders() {}

  /** Deletes a directory with its content. Does nothing when it does not exist. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (var paths = Files.walk(directory)) {
      for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies a directory with its content, with times and permissions. */
  public static void copy(Path directory, Path to) {
    try (var paths = Files.walk(directory)) {
      for (var path : paths.toList()) {
        Files.copy(
            path,
            to.resolve(directory.relativize(path)),
            StandardCopyOption.COPY_ATTRIBUTES,
            LinkOption.NOFOLLOW_LINKS);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
