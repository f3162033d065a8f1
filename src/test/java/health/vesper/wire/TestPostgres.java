package health.vesper.wire;

import health.vesper.launch.Folders;
import health.vesper.launch.Postgres;
import health.vesper.launch.PostgresBinaries;
import health.vesper.launch.Roles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/**
 * The PostgreSQL of this JVM's tests. It starts empty when it is first needed and stops with the
 * JVM. Each server under test has its own database in it.
 */
public final class TestPostgres {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static TestPostgres shared;

  private final Postgres server;

  private TestPostgres(Postgres server) {
    this.server = server;
  }

  /** The server that all tests share. A test of a power cut starts its own. */
  public static synchronized TestPostgres shared() {
    if (shared == null) {
      var folder = TARGET.resolve("it/database");
      var server = new Postgres(binaries(), folder).with("fsync", "off");
      server.reserve();
      Folders.delete(folder);
      server.start();
      Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
      shared = new TestPostgres(server);
    }
    return shared;
  }

  /** The running server. */
  public Postgres server() {
    return server;
  }

  /** The programs that Maven has put into {@code target}. */
  public static PostgresBinaries binaries() {
    try (var files = Files.newDirectoryStream(TARGET, "postgresql-*.jar")) {
      return PostgresBinaries.unpack(files.iterator().next(), TARGET.resolve("it/postgresql"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /**
   * Creates an empty database with both roles. An existing database of that name is dropped first.
   */
  public TestDatabase create(String name) {
    var database = new TestDatabase(server, name.replace('-', '_'));
    try {
      administer(
          Roles.DATABASE,
          List.of("drop database if exists %s with (force)".formatted(database.name())));
      administer(Roles.DATABASE, Roles.database(database.name()));
      administer(database.name(), Roles.schema());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return database;
  }

  private void administer(String database, List<String> statements) throws SQLException {
    try (var connection = new TestDatabase(server, database).administrator().getConnection();
        var statement = connection.createStatement()) {
      for (var sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
