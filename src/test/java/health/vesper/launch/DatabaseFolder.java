package health.vesper.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder of a database: PostgreSQL's data and the passwords of its roles. It is created under
 * another name and renamed when it is complete, so that an interrupted start leaves no incomplete
 * database. An existing folder is never deleted, emptied or created again, whatever is wrong with
 * it.
 */
final class DatabaseFolder {
  private final Path folder;
  private final PostgresBinaries binaries;

  DatabaseFolder(Path folder, PostgresBinaries binaries) {
    this.folder = folder.toAbsolutePath();
    this.binaries = binaries;
  }

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("postgresql.log");
  }

  FolderLock take() {
    return FolderLock.take(folder);
  }

  /**
   * Creates the database if there is no folder yet. Otherwise reports what is wrong with the
   * folder.
   */
  DatabasePasswords open() {
    if (!Files.exists(folder)) {
      create();
    }
    var version = data().resolve("PG_VERSION");
    if (!Files.isReadable(version)) {
      throw broken("there is no database of PostgreSQL in it");
    }
    try {
      var madeBy = Files.readString(version).strip();
      if (!madeBy.equals(binaries.majorVersion())) {
        throw broken(
            "it was made by PostgreSQL %s, this is PostgreSQL %s"
                .formatted(madeBy, binaries.majorVersion()));
      }
      return DatabasePasswords.read(folder);
    } catch (IOException e) {
      throw broken(e.getMessage());
    }
  }

  /** Why this folder cannot be used, and what a person can do about it. */
  CannotStart broken(String why) {
    return new CannotStart(
        "the database in %s cannot be opened: %s. Put a backup back in its place, or move the folder away to begin with an empty database."
            .formatted(folder, why));
  }

  private void create() {
    try {
      Files.createDirectories(folder.getParent());
      var unfinished = Files.createTempDirectory(folder.getParent(), "unfinished-database-");
      var passwords = DatabasePasswords.generate();
      passwords.write(unfinished);
      var data = unfinished.resolve("data");
      var file = PrivateFile.write(unfinished.resolve("administrator.txt"), passwords.postgres());
      mustSucceed(
          List.of(
              "initdb",
              "--pgdata=" + data,
              "--username=postgres",
              "--pwfile=" + file,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C"),
          null);
      Files.delete(file);
      alone(data, "postgres", Roles.roles(passwords), unfinished);
      alone(data, "postgres", Roles.database(Roles.DATABASE), unfinished);
      alone(data, Roles.DATABASE, Roles.schema(), unfinished);
      Files.move(unfinished, folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs statements, one on each line, without a server that another process could reach. */
  private void alone(Path data, String database, List<String> statements, Path near)
      throws IOException {
    var file = PrivateFile.write(near.resolve("roles.sql"), String.join("\n", statements) + "\n");
    var output =
        mustSucceed(List.of("postgres", "--single", "-D", data.toString(), database), file);
    Files.delete(file);
    if (output.contains("ERROR:")) {
      throw new CannotStart("the database could not be made: " + output);
    }
  }

  private String mustSucceed(List<String> command, Path input) {
    var result = binaries.run(command, input);
    if (!result.succeeded()) {
      throw new CannotStart("the database could not be made: " + result.output().strip());
    }
    return result.output();
  }
}
