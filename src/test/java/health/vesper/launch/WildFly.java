package health.vesper.launch;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A WildFly with Vesper, started as its own script would. The provisioned server is only read.
 * Configuration, logs and data are in a separate directory for each instance.
 */
public final class WildFly {
  static final String DEMO_CLIENT_SECRET = "demo-only-secret";
  static final String DEMO_EVENTS_SECRET = "demo-only-events-secret";
  static final String DEMO_WATCH_SECRET = "demo-only-watch-secret";

  /** The JDK packages that WildFly's own start script opens. */
  private static final List<String> OPENED =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.security",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.management/javax.management",
          "java.naming/javax.naming");

  /**
   * The options of the PostgreSQL connection; {@code docker/compose.yaml} appends the same to the
   * address.
   */
  private static final String TO_POSTGRESQL =
      "connectTimeout=5&socketTimeout=20&tcpKeepAlive=true&logServerErrorDetail=false";

  private final Path server;
  private final Path war;
  private final Path base;
  private final Addresses at;
  private final Map<String, String> environment = new HashMap<>();
  private final List<String> prefix = new ArrayList<>();

  /**
   * @param server the provisioned server
   * @param war the application
   * @param base the configuration, logs and data of this instance
   */
  public WildFly(Path server, Path war, Path base, Addresses at) {
    this.server = server.toAbsolutePath();
    this.war = war.toAbsolutePath();
    this.base = base.toAbsolutePath();
    this.at = at;
    with("VESPER_DEMO", "true");
    with("VESPER_PUBLIC_URL", at.vesper());
    with("OIDC_PROVIDER_URL", at.realm());
    with("OIDC_CLIENT_SECRET", DEMO_CLIENT_SECRET);
    with("VESPER_NETWORK_THREADS", Integer.toString(Runtime.getRuntime().availableProcessors()));
  }

  /** Sets one setting of this instance. */
  public final WildFly with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Configures it for Vesper's database of this running PostgreSQL. */
  public final WildFly on(Postgres postgres) {
    return on(postgres, postgres.url());
  }

  /**
   * Configures it for a database of this PostgreSQL, at an address that may lead through a proxy.
   */
  public final WildFly on(Postgres postgres, String jdbcUrl) {
    with("VESPER_DB_URL", databaseUrl(jdbcUrl));
    with("VESPER_DB_USER", Roles.APPLICATION);
    with("VESPER_DB_PASSWORD", postgres.passwords().application());
    with("VESPER_DB_OWNER_USER", Roles.OWNER);
    return with("VESPER_DB_OWNER_PASSWORD", postgres.passwords().owner());
  }

  /** Starts it with another command before it, such as taskset or nice. */
  public WildFly behind(List<String> command) {
    prefix.addAll(command);
    return this;
  }

  public Daemon start() {
    layServer(server, base);
    try {
      Files.copy(war, base.resolve("deployments/vesper.war"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Daemon.start("Vesper", command(), environment, base, base.resolve("server.log"));
  }

  public Duration awaitReady(Daemon daemon) {
    return daemon.awaitReady(
        "http://localhost:" + at.management() + "/health/ready", Duration.ofMinutes(5));
  }

  private List<String> command() {
    var command = new ArrayList<>(prefix);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm());
    command.addAll(
        List.of(
            "-Djboss.home.dir=" + server,
            "-Djboss.server.base.dir=" + base,
            "-Djboss.http.port=" + at.http(),
            "-Djboss.management.http.port=" + at.management(),
            "-Dorg.jboss.boot.log.file=" + base.resolve("log/server.log"),
            "-Dlogging.configuration=file:" + base.resolve("configuration/logging.properties"),
            "-jar",
            server.resolve("jboss-modules.jar").toString(),
            "-mp",
            server + File.separator + "modules",
            "org.jboss.as.standalone"));
    return command;
  }

  /** The address of a PostgreSQL in the form that Vesper's settings use. */
  public static String databaseUrl(String jdbcUrl) {
    return jdbcUrl + (jdbcUrl.contains("?") ? "&" : "?") + TO_POSTGRESQL;
  }

  /** The memory of its JVM; {@code docker/Dockerfile} says the same. */
  public static List<String> memory() {
    var options =
        new ArrayList<>(
            List.of(
                "-Xms640m",
                "-Xmx640m",
                "-Xmn384m",
                "-XX:+UseParallelGC",
                "-XX:-UseAdaptiveSizePolicy"));
    if ("Linux".equals(System.getProperty("os.name"))) {
      // A JVM for another system does not start with an option that it does not know.
      options.add("-XX:+UseTransparentHugePages");
    }
    return options;
  }

  /** The JVM options that every start needs. */
  public static List<String> jvm() {
    var options = new ArrayList<>(memory());
    options.addAll(List.of("-XX:MetaspaceSize=160m", "-XX:MaxMetaspaceSize=256m"));
    OPENED.forEach(open -> options.add("--add-opens=" + open + "=ALL-UNNAMED"));
    options.addAll(
        List.of(
            "--add-modules=java.se",
            "-Djava.net.preferIPv4Stack=true",
            "-Djava.awt.headless=true",
            "-Djboss.bind.address=127.0.0.1",
            "-Djboss.bind.address.management=127.0.0.1",
            "-Djboss.tx.node.id=vesper"));
    return options;
  }

  /** Writes a new configuration for an instance. The data of an earlier start stays. */
  public static void layServer(Path server, Path base) {
    try {
      var configuration = base.resolve("configuration");
      Folders.delete(configuration);
      Folders.delete(base.resolve("deployments"));
      Folders.delete(base.resolve("tmp"));
      Files.createDirectories(configuration);
      Files.createDirectories(base.resolve("deployments"));
      try (var files = Files.list(server.resolve("standalone/configuration"))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, configuration.resolve(file.getFileName()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
