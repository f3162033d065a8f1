package health.vesper.bench;

import health.vesper.launch.WildFly;
import health.vesper.wire.TestDatabase;
import health.vesper.wire.TestPostgres;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A real PostgreSQL on the core of the load generator. Its cost does not count as the server's. */
final class Database {
  private final TestPostgres postgres;
  private int made;

  Database(TestPostgres postgres) {
    this.postgres = postgres;
    long postmaster = postgres.server().pid();
    Cores.toLoad(postmaster);
    Noise.belongsHere(postmaster);
  }

  /** A fresh, empty database. */
  TestDatabase create() {
    return postgres.create("bench" + ++made);
  }

  int port() {
    return postgres.server().port();
  }

  /** Connects a server to it through a proxy that listens on another port. */
  WildFly serveThrough(int port, TestDatabase database, WildFly wildfly) {
    var url = database.server().url(database.name()).replace(":" + port() + "/", ":" + port + "/");
    return wildfly.on(database.server(), url);
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
}
