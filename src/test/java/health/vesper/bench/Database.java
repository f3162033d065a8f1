package health.vesper.bench;

import health.vesper.launch.WildFly;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A real PostgreSQL on the core of the load: what it costs is not the server's. */
final class Database {
  private final EmbeddedPostgres postgres;
  private int made;

  Database(EmbeddedPostgres postgres) {
    this.postgres = postgres;
    long postmaster = postmaster(postgres.getPostgresDatabase());
    Cores.toLoad(postmaster);
    Noise.belongsHere(postmaster);
  }

  /** A fresh, empty database; returns its name. */
  String create() throws SQLException {
    var name = "bench" + ++made;
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return name;
  }

  String url(String name) {
    return WildFly.databaseUrl(postgres.getJdbcUrl("postgres", name));
  }

  /** The same through something that listens on another port. */
  String url(String name, int port) {
    return url(name).replace(":" + postgres.getPort() + "/", ":" + port + "/");
  }

  int port() {
    return postgres.getPort();
  }

  DataSource source(String name) {
    return postgres.getDatabase("postgres", name);
  }

  static long number(DataSource database, String query) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Who started all backends; it says so in its own directory. */
  private static long postmaster(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var result = statement.executeQuery("show data_directory")) {
      result.next();
      var file = Path.of(result.getString(1), "postmaster.pid");
      return Long.parseLong(Files.readAllLines(file).get(0).strip());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
