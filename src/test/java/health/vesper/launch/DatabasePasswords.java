package health.vesper.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of one database. They are created with it and kept next to it, in a file that only
 * its owner may read.
 *
 * @param postgres the administrator of the whole server
 * @param owner the owner of the tables, who migrates them
 * @param application the role that reads and writes rows
 */
public record DatabasePasswords(String postgres, String owner, String application) {
  private static final String FILE = "passwords.properties";

  static DatabasePasswords generate() {
    return new DatabasePasswords(random(), random(), random());
  }

  static DatabasePasswords read(Path folder) throws IOException {
    var lines = new Properties();
    var file = folder.resolve(FILE);
    try (var in = Files.newInputStream(file)) {
      lines.load(in);
    }
    return new DatabasePasswords(
        text(lines, "postgres", file),
        text(lines, Roles.OWNER, file),
        text(lines, Roles.APPLICATION, file));
  }

  void write(Path folder) throws IOException {
    PrivateFile.write(
        folder.resolve(FILE),
        "postgres=%s%n%s=%s%n%s=%s%n"
            .formatted(postgres, Roles.OWNER, owner, Roles.APPLICATION, application));
  }

  private static String text(Properties lines, String role, Path file) throws IOException {
    var password = lines.getProperty(role);
    if (password == null) {
      throw new IOException("the password of " + role + " is missing in " + file);
    }
    return password;
  }

  private static String random() {
    var bytes = new byte[24];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Names the type and shows no password. */
  @Override
  public String toString() {
    return "DatabasePasswords";
  }
}
