package health.vesper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of PostgreSQL for this operating system and processor. They are unpacked once. The
 * jar comes from Maven Central; Maven chooses it and puts it into {@code target}.
 */
public final class PostgresBinaries {
  private static final Set<PosixFilePermission> PROGRAM =
      java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Pattern VERSION = Pattern.compile("\\) (\\d+)");
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private final Path folder;

  private PostgresBinaries(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks the jar below the directory, unless that was done before.
   *
   * @param directory holds one folder for each version
   */
  public static PostgresBinaries unpack(Path jar, Path directory) {
    var name = jar.getFileName().toString();
    var folder = directory.toAbsolutePath().resolve(name.substring(0, name.lastIndexOf('.')));
    if (!Files.exists(folder)) {
      try {
        Files.createDirectories(directory);
        var unfinished = Files.createTempDirectory(directory, "unfinished-");
        extract(jar, unfinished);
        Files.move(unfinished, folder);
      } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
        // Another process unpacked the same version meanwhile.
      } catch (IOException e) {
        throw new CannotStart("PostgreSQL could not be unpacked from " + jar + ": " + e);
      }
    }
    return new PostgresBinaries(folder);
  }

  private static void extract(Path jar, Path into) throws IOException {
    try (var archive = new ZipFile(jar.toFile())) {
      var packed =
          archive.stream()
              .filter(entry -> entry.getName().endsWith(".txz"))
              .findFirst()
              .orElseThrow(() -> new IOException("there is no PostgreSQL in it"));
      try (var tar = new TarArchiveInputStream(new XZInputStream(archive.getInputStream(packed)))) {
        for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
          var target = into.resolve(entry.getName()).normalize();
          if (!target.startsWith(into)) {
            throw new IOException("an entry leaves the archive: " + entry.getName());
          }
          if (entry.isDirectory()) {
            Files.createDirectories(target);
            continue;
          }
          Files.createDirectories(target.getParent());
          if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
          } else {
            Files.copy(tar, target);
            if (!WINDOWS && (entry.getMode() & 0100) != 0) {
              Files.setPosixFilePermissions(target, PROGRAM);
            }
          }
        }
      }
    }
  }

  /** The major version, which a data folder names, too. */
  public String majorVersion() {
    var said = run(List.of("postgres", "--version"), null).output();
    var version = VERSION.matcher(said);
    if (!version.find()) {
      throw new CannotStart("PostgreSQL does not say which version it is: " + said.strip());
    }
    return version.group(1);
  }

  /**
   * Runs one of the programs and waits for its end. PostgreSQL refuses to run as root. For root the
   * program runs in its own user namespace, in which it is not root but can read root's files.
   *
   * @param command the program's name and its arguments
   * @param input a file that it reads, or null
   */
  Result run(List<String> command, Path input) {
    var whole = new ArrayList<String>();
    if ("root".equals(System.getProperty("user.name"))) {
      whole.addAll(List.of("unshare", "--user"));
    }
    whole.add(folder.resolve("bin").resolve(command.get(0)).toString());
    whole.addAll(command.subList(1, command.size()));
    try {
      // The output goes to a file, because the server inherits it from pg_ctl and would keep a pipe
      // open.
      var output = Files.createTempFile("postgresql-", ".log");
      try {
        var builder =
            new ProcessBuilder(whole).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        if (input != null) {
          builder.redirectInput(input.toFile());
        }
        var process = builder.start();
        if (input == null) {
          process.getOutputStream().close();
        }
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
          process.destroyForcibly();
          throw new CannotStart(command.get(0) + " did not end within ten minutes.");
        }
        return new Result(process.exitValue(), Files.readString(output));
      } finally {
        Files.deleteIfExists(output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotStart("interrupted while PostgreSQL was starting");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The exit code of a program and its output. */
  record Result(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }
  }
}
