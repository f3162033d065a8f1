package health.vesper.journey;

import health.vesper.launch.Addresses;
import health.vesper.launch.Daemon;
import health.vesper.launch.Folders;
import health.vesper.launch.Keycloak;
import health.vesper.launch.WildFly;
import health.vesper.wire.TestDatabase;
import health.vesper.wire.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** One running Vesper with its own database. All servers under test share one Keycloak. */
public final class VesperUnderTest implements AutoCloseable {
  private static final Path TARGET = Path.of("target").toAbsolutePath();
  private static Addresses shared;
  private static Daemon keycloak;
  private static NetworkTap keycloakEvents;

  private final Addresses at;
  private final WildFly wildfly;
  private final Path base;
  private final TestDatabase database;
  private Daemon vesper;

  private VesperUnderTest(String name, TestDatabase database) {
    this.at = identity().withAnotherServer();
    this.base = TARGET.resolve("it").resolve(name);
    this.database = database;
    Folders.delete(base);
    wildfly =
        database.serves(
            new WildFly(TARGET.resolve("server"), TARGET.resolve("vesper.war"), base, at));
    // These tests measure no join times, so they do not wait for the warm-up.
    with("VESPER_WARMUP_SECONDS", "0");
  }

  /** With an empty database of that name. */
  public static VesperUnderTest named(String name) {
    return new VesperUnderTest(name, TestPostgres.shared().create(name));
  }

  /** With a database that a test has prepared. */
  static VesperUnderTest on(String name, TestDatabase database) {
    return new VesperUnderTest(name, database);
  }

  public VesperUnderTest with(String variable, String value) {
    wildfly.with(variable, value);
    return this;
  }

  /** Puts a tap between this server and its PostgreSQL. Call it before the server starts. */
  NetworkTap tapped() {
    var tap = new NetworkTap(database.server().port());
    with(
        "VESPER_DB_URL",
        "jdbc:postgresql://localhost:%d/%s?socketTimeout=10"
            .formatted(tap.port(), database.name()));
    return tap;
  }

  public VesperUnderTest open() {
    vesper = wildfly.start();
    wildfly.awaitReady(vesper);
    keycloakEvents.redirectTo(at.http());
    return this;
  }

  /** The events that Keycloak sends. They go to the server that was opened last. */
  static NetworkTap keycloakEvents() {
    return keycloakEvents;
  }

  /** Stops Keycloak in an orderly way, for all servers under test. */
  static void keycloakStops() {
    keycloak.stop();
  }

  /** Starts Keycloak again with all its data. */
  static void keycloakStarts() {
    begin();
  }

  /** SIGKILL, which has the effect of a power cut. */
  public void kill() {
    vesper.kill();
  }

  public Addresses at() {
    return at;
  }

  public Path log() {
    return vesper.log();
  }

  /** Opens a connection to the database directly, as the owner of the tables. */
  public Connection sql() throws SQLException {
    return database.sql();
  }

  /** Stops the server in an orderly way. The data stays. */
  public void stop() {
    if (vesper != null) {
      vesper.stop();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private static synchronized Addresses identity() {
    if (shared == null) {
      shared = Addresses.free();
      keycloakEvents = new NetworkTap(shared.http(), shared.http());
      keycloakEvents.cut();
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
