package health.vesper.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code postmaster.pid} says about the server that uses a data folder. PostgreSQL writes the
 * file, and leaves it behind when it is killed.
 */
record Postmaster(ProcessHandle process) {
  /** Returns the process that the file names, if it is alive. */
  static Optional<Postmaster> of(Path data) throws IOException {
    var file = file(data);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    var lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).strip().matches("\\d+")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).map(Postmaster::new);
  }

  static Path file(Path data) {
    return data.resolve("postmaster.pid");
  }

  /** Whether the process certainly is a PostgreSQL. Then the folder is in use. */
  boolean isPostgres() {
    return process.info().command().filter(Postmaster::namesPostgres).isPresent();
  }

  /**
   * Whether it certainly is another program that got the same process id after a crash. PostgreSQL
   * would wait for it for ever.
   */
  boolean isSomebodyElse() {
    return process.info().command().filter(command -> !namesPostgres(command)).isPresent();
  }

  private static boolean namesPostgres(String command) {
    var program = Path.of(command).getFileName().toString();
    // The kernel appends a word when the file was deleted meanwhile.
    return program.replace(" (deleted)", "").replace(".exe", "").equals("postgres");
  }
}
