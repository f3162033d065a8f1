package health.vesper.wire;

import health.vesper.launch.Postgres;
import health.vesper.launch.Roles;
import health.vesper.launch.WildFly;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One database of a PostgreSQL that a test has started. The test connects as the application, as
 * the owner of the tables, or as the administrator of the server.
 */
public record TestDatabase(Postgres server, String name) {
  /** Its address in the form that Vesper's settings use. */
  public String url() {
    return WildFly.databaseUrl(server.url(name));
  }

  /** Configures a server to use this database. */
  public WildFly serves(WildFly wildfly) {
    return wildfly.on(server, server.url(name));
  }

  public DataSource application() {
    return as(Roles.APPLICATION, server.passwords().application());
  }

  public DataSource owner() {
    return as(Roles.OWNER, server.passwords().owner());
  }

  public DataSource administrator() {
    return as("postgres", server.passwords().postgres());
  }

  /** Connects directly as the owner of the tables. */
  public Connection sql() throws SQLException {
    return owner().getConnection();
  }

  private DataSource as(String user, String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(server.url(name));
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
