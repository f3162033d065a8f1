package health.vesper.wire;

import health.vesper.launch.Folders;
import health.vesper.launch.Roles;
import health.vesper.platform.Migration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.postgresql.PGConnection;

/**
 * The rows of a database at one version of the schema, on which every later migration is tested.
 * Each table is one file of comma-separated values, in a folder named after the version. The
 * embedded PostgreSQL has no {@code pg_dump}. The rows are those that the in-container tests leave;
 * the README has the command that writes them.
 */
public record FilledDatabase(Path folder) {
  private static final Path ALL = Path.of("src/test/resources/health/vesper/database");

  /** Returns one for each version of the schema that real data may have. */
  public static List<FilledDatabase> all() {
    try (var folders = Files.list(ALL)) {
      return folders.filter(Files::isDirectory).sorted().map(FilledDatabase::new).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes all rows into the folder of the newest version and replaces the files there. */
  public static void write(TestDatabase database) {
    try (var connection = database.sql()) {
      var version =
          column(
                  connection,
                  "select version from flyway_schema_history order by installed_rank desc limit 1")
              .get(0);
      var folder = ALL.resolve("V" + version);
      Folders.delete(folder);
      Files.createDirectories(folder);
      for (var table : tables(connection)) {
        try (var file = Files.newOutputStream(folder.resolve(table + ".csv"))) {
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyOut(
                  "copy (select * from " + table + " order by 1, 2) to stdout (format csv, header)",
                  file);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The version of the schema that the rows fit. */
  public String version() {
    return folder.getFileName().toString().substring(1);
  }

  /** Migrates an empty database to that version and inserts the rows. */
  public void load(TestDatabase database) throws SQLException, IOException {
    Migration.flyway(database.owner(), Roles.APPLICATION)
        .target(MigrationVersion.fromVersion(version()))
        .load()
        .migrate();
    try (var connection = database.administrator().getConnection();
        var statement = connection.createStatement()) {
      // The rows are in any order, and some were signed when they were written.
      statement.execute("set session_replication_role = replica");
      for (var table : tables(connection)) {
        statement.execute("delete from " + table);
        var file = folder.resolve(table + ".csv");
        try (var lines = Files.newBufferedReader(file)) {
          var columns = lines.readLine();
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy " + table + " (" + columns + ") from stdin (format csv)", lines);
        }
      }
    }
  }

  /** Returns the number of rows of each table, as text. */
  public static List<String> counts(TestDatabase database) throws SQLException {
    try (var connection = database.sql()) {
      var counts = new ArrayList<String>();
      for (var table : tables(connection)) {
        counts.add(table + " " + column(connection, "select count(*) from " + table).get(0));
      }
      return counts;
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    return column(
        connection,
        "select tablename from pg_tables where schemaname = 'public'"
            + " and tablename <> 'flyway_schema_history' order by 1");
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    var values = new ArrayList<String>();
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      while (found.next()) {
        values.add(found.getString(1));
      }
    }
    return values;
  }
}
