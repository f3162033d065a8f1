package health.vesper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * A real Keycloak with Vesper's realm, the demo people and Vesper's listener. It is unpacked once
 * and kept outside the folder that `clean` deletes.
 */
public final class Keycloak {
  private final Path home;
  private final Path project;
  private final Addresses at;

  /**
   * @param directory the home of Keycloak and of its data
   */
  public Keycloak(Path directory, Path project, Addresses at) {
    this.home = directory;
    this.project = project;
    this.at = at;
  }

  /**
   * Unpacks Keycloak if needed, installs the built listener, imports the realm if it is new or has
   * changed, and starts.
   */
  public Daemon start(Path zip) {
    try {
      unpack(zip);
      giveListener();
      importRealm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Daemon.start(
        "Keycloak",
        List.of(
            home.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--import-realm",
            "--http-host=127.0.0.1",
            "--http-port=" + at.keycloak(),
            "--http-management-port=" + at.keycloakManagement(),
            "--health-enabled=true",
            "--spi-events-listener--vesper--targets=" + at.vesper() + "/identity/events",
            "--log-level=warn,org.keycloak.exportimport:info"),
        Map.of(
            "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
            "KC_BOOTSTRAP_ADMIN_PASSWORD", DemoPerson.PASSWORD,
            "KC_SPI_EVENTS_LISTENER__VESPER__SECRET", WildFly.DEMO_EVENTS_SECRET,
            "VESPER_CLIENT_SECRET", WildFly.DEMO_CLIENT_SECRET,
            "VESPER_WATCH_SECRET", WildFly.DEMO_WATCH_SECRET,
            "VESPER_REDIRECT_URIS", "http://localhost:*"),
        home,
        home.resolve("keycloak.log"));
  }

  public Duration awaitReady(Daemon daemon) {
    return daemon.awaitReady(
        "http://localhost:" + at.keycloakManagement() + "/health/ready", Duration.ofMinutes(8));
  }

  /** Copies only a changed file, because Keycloak rebuilds itself for each file with a new time. */
  private void giveListener() throws IOException {
    var built = project.resolve("target/vesper-keycloak.jar");
    var given = home.resolve("providers/vesper-keycloak.jar");
    if (!Files.exists(given) || Files.mismatch(built, given) != -1) {
      Files.copy(built, given, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void unpack(Path zip) throws IOException {
    var version = home.resolve("version.txt");
    var packed = zip.toAbsolutePath() + " " + Files.size(zip);
    var stamp = home.resolve(".unpacked");
    if (Files.exists(version) && Files.exists(stamp) && Files.readString(stamp).equals(packed)) {
      return;
    }
    Folders.delete(home);
    Files.createDirectories(home);
    try (var archive = new ZipFile(zip.toFile())) {
      for (var entry :
          (Iterable<java.util.zip.ZipEntry>)
              archive.stream().map(e -> (java.util.zip.ZipEntry) e)::iterator) {
        var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
        var target = home.resolve(inside).normalize();
        if (!target.startsWith(home)) {
          throw new IOException("an entry leaves the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          try (var in = archive.getInputStream(entry)) {
            Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    if (!home.resolve("bin/kc.sh").toFile().setExecutable(true)) {
      throw new IOException("bin/kc.sh cannot be made executable");
    }
    Files.writeString(stamp, packed);
  }

  /**
   * Keycloak never imports a realm that exists. When the files have changed, Keycloak's data is
   * deleted.
   */
  private void importRealm() throws IOException {
    var files =
        List.of(
            project.resolve("keycloak-realm/vesper-realm.json"),
            project.resolve("keycloak-realm/demo/vesper-users-0.json"));
    var digest = new StringBuilder();
    for (var file : files) {
      digest.append(sha256(Files.readString(file))).append('\n');
    }
    var stamp = home.resolve(".realm");
    if (Files.exists(stamp) && Files.readString(stamp).contentEquals(digest)) {
      return;
    }
    Folders.delete(home.resolve("data/h2"));
    var imports = home.resolve("data/import");
    Files.createDirectories(imports);
    for (var file : files) {
      Files.copy(file, imports.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.writeString(stamp, digest);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
