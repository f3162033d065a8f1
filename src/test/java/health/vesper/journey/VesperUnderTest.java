package health.vesper.journey;

import health.vesper.launch.Addresses;
import health.vesper.launch.Daemon;
import health.vesper.launch.Folders;
import health.vesper.launch.Keycloak;
import health.vesper.launch.WildFly;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** One running Vesper with a database of its own, and the Keycloak that all houses share. */
public final class VesperUnderTest implements AutoCloseable {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static Addresses shared;
  private static Daemon keycloak;
  private static Wiretap news;

  private final Addresses at;
  private final WildFly wildfly;
  private final Path base;
  private final EmbeddedPostgres postgres;
  private Daemon vesper;

  private VesperUnderTest(String name, EmbeddedPostgres postgres) {
    this.at = identity().withAnotherServer();
    this.base = TARGET.resolve("it").resolve(name);
    this.postgres = postgres;
    Folders.delete(base);
    wildfly = new WildFly(TARGET.resolve("server"), TARGET.resolve("vesper.war"), base, at);
    // Nobody here measures the first bell after a start, and everybody would wait for it.
    with("VESPER_WARMUP_SECONDS", "0");
  }

  /** On the embedded database in a file, as the run command has it. */
  public static VesperUnderTest onH2(String name) {
    return new VesperUnderTest(name, null);
  }

  /** On a PostgreSQL of its own. */
  public static VesperUnderTest onPostgresql(String name) {
    try {
      var postgres = EmbeddedPostgres.builder().start();
      return new VesperUnderTest(name, postgres)
          .with("VESPER_DB_DRIVER", "postgresql")
          .with("VESPER_DB_URL", WildFly.databaseUrl(postgres.getJdbcUrl("postgres", "postgres")))
          .with("VESPER_DB_USER", "postgres")
          .with("VESPER_DB_PASSWORD", "postgres");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public VesperUnderTest with(String variable, String value) {
    wildfly.with(variable, value);
    return this;
  }

  /** Puts a tap between this house and its PostgreSQL; to be called before it opens. */
  Wiretap tapped() {
    var tap = new Wiretap(postgres.getPort());
    with(
        "VESPER_DB_URL",
        "jdbc:postgresql://localhost:%d/postgres?socketTimeout=10".formatted(tap.port()));
    return tap;
  }

  public VesperUnderTest open() {
    vesper = wildfly.start();
    wildfly.awaitReady(vesper);
    news.leadTo(at.http());
    return this;
  }

  /** What Keycloak tells on its own; it tells it to the house that was opened last. */
  static Wiretap news() {
    return news;
  }

  /** Keycloak is stopped in good order, for all houses. */
  static void keycloakStops() {
    keycloak.stop();
  }

  /** It is back, with all it knew. */
  static void keycloakStarts() {
    begin();
  }

  /** SIGKILL, as a power cut would. */
  public void kill() {
    vesper.kill();
  }

  public Addresses at() {
    return at;
  }

  public Path log() {
    return vesper.log();
  }

  /** The database behind the house's back; on H2 only while the house is closed. */
  public Connection sql() throws SQLException {
    return postgres != null
        ? postgres.getPostgresDatabase().getConnection()
        : DriverManager.getConnection(
            "jdbc:h2:file:"
                + base.resolve("data/vesper")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
            "vesper",
            "vesper");
  }

  /** An orderly stop; the data stays. */
  public void stop() {
    if (vesper != null) {
      vesper.stop();
    }
  }

  @Override
  public void close() {
    stop();
    if (postgres != null) {
      try {
        postgres.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static synchronized Addresses identity() {
    if (shared == null) {
      shared = Addresses.free();
      news = new Wiretap(shared.http(), shared.http());
      news.cut();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> keycloak.stop()));
      begin();
    }
    return shared;
  }

  private static synchronized void begin() {
    var server = new Keycloak(TARGET.resolve("it/keycloak"), Path.of("").toAbsolutePath(), shared);
    keycloak = server.start(TARGET.resolve("keycloak.zip"));
    server.awaitReady(keycloak);
  }
}
