package health.vesper.bench;

import health.vesper.launch.Addresses;
import health.vesper.launch.Daemon;
import health.vesper.launch.DemoPerson;
import health.vesper.launch.Folders;
import health.vesper.launch.Keycloak;
import health.vesper.launch.WildFly;
import health.vesper.wire.KeycloakAdmin;
import health.vesper.wire.Visitor;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The figures of one server and one room of twelve without media: {@code mvn -Pbench verify}. */
public final class Bench {
  private static final int MORE_CLIENTS = 3;
  private static final long KIB = 1024;

  private Bench() {}

  public static void main(String[] arguments) throws IOException, SQLException {
    var project = Path.of(arguments[0]);
    var target = project.resolve("target");
    // A first start is what a fresh machine sees.
    Folders.delete(target.resolve("bench"));
    var at = Addresses.free();
    var keycloak = new Keycloak(target.resolve("bench/keycloak"), project, at);
    var identity = keycloak.start(target.resolve("keycloak.zip"));
    try (var postgres = EmbeddedPostgres.builder().start()) {
      var identityReady = keycloak.awaitReady(identity);
      var wildfly =
          new WildFly(
                  target.resolve("server"),
                  target.resolve("vesper.war"),
                  target.resolve("bench/server"),
                  at)
              .with("VESPER_DB_DRIVER", "postgresql")
              .with("VESPER_DB_URL", postgres.getJdbcUrl("postgres", "postgres"))
              .with("VESPER_DB_USER", "postgres")
              .with("VESPER_DB_PASSWORD", "postgres");
      var vesper = wildfly.start();
      try {
        var vesperReady = wildfly.awaitReady(vesper);
        var evening = new RoomOfTwelve(facilitator(at), clients(at, postgres));
        evening.join();
        evening.relay();
        var report =
            List.of(
                line(
                    "initial JavaScript, client's path, gzipped",
                    PageWeight.kib(project),
                    "KiB",
                    150),
                line(
                    "WildFly with Vesper, start to ready",
                    vesperReady.toMillis() / 1000.0,
                    "s",
                    15),
                line("Keycloak, first start to ready", identityReady.toMillis() / 1000.0, "s", 60),
                line("memory of Vesper (RSS) after the room", resident(vesper), "MiB", 700),
                evening.report());
        System.out.printf(
            Locale.ROOT,
            "%n  Vesper's figures (%s, %d processors, JDK %s, PostgreSQL, server and load on the same machine)%n%n%s%n%n",
            System.getProperty("os.name"),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            String.join("\n", report));
      } finally {
        vesper.stop();
      }
    } finally {
      identity.stop();
    }
  }

  private static String line(String what, double figure, String unit, double promised) {
    return String.format(
        Locale.ROOT, "  %-46s %8.1f %-4s (at most %.0f)", what, figure, unit, promised);
  }

  private static Visitor facilitator(Addresses at) {
    return Visitor.signedIn(at, DemoPerson.FIA);
  }

  /** Eleven clients: the demo's eight and three more, enrolled behind the product's back. */
  private static List<Visitor> clients(Addresses at, EmbeddedPostgres postgres)
      throws SQLException {
    var clients = new ArrayList<Visitor>();
    Arrays.stream(DemoPerson.values())
        .filter(person -> !person.staff())
        .forEach(person -> clients.add(Visitor.signedIn(at, person)));
    for (int i = 0; i < MORE_CLIENTS; i++) {
      var user = "bench" + i;
      enroll(postgres, new KeycloakAdmin(at).client(user), user);
      clients.add(Visitor.signedIn(at, user, DemoPerson.PASSWORD, null));
    }
    return clients;
  }

  private static void enroll(EmbeddedPostgres postgres, String user, String name)
      throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var insert =
            connection.prepareStatement(
                "insert into enrollment (id, group_id, user_id, group_name, starts_on)"
                    + " select ?, group_id, ?, ?, starts_on from enrollment where user_id = ?")) {
      insert.setObject(1, UUID.randomUUID());
      insert.setObject(2, UUID.fromString(user));
      insert.setString(3, name);
      insert.setObject(4, DemoPerson.MAX.id());
      if (insert.executeUpdate() != 1) {
        throw new IllegalStateException("the demo group was not found");
      }
    }
  }

  private static double resident(Daemon vesper) throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(vesper.pid()), "status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElseThrow()
        / (double) KIB;
  }
}
