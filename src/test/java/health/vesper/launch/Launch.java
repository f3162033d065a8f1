package health.vesper.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Deque;
import java.util.Scanner;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;

/**
 * The run command. It starts PostgreSQL, Keycloak and Vesper, prints the address and the demo
 * people, and stops everything on Ctrl-C.
 */
public final class Launch {
  private static final long NEEDED_MIB = 1800;

  private Launch() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      run(
          Path.of(arguments[0]),
          Path.of(arguments[1]),
          Path.of(arguments[2]),
          Path.of(arguments[3]),
          Path.of(arguments[4]));
    } catch (CannotStart e) {
      System.err.println("\n  Vesper cannot start: " + e.getMessage() + "\n");
      throw e;
    }
  }

  private static void run(Path project, Path server, Path war, Path keycloakZip, Path postgresqlJar)
      throws InterruptedException {
    var at = Addresses.ofRun();
    var home = project.resolve(".vesper");
    var postgres =
        new Postgres(
            PostgresBinaries.unpack(postgresqlJar, home.resolve("postgresql")),
            home.resolve("database"));
    postgres.reserve();
    at.mustBeFree();
    enoughMemory();
    var keycloak = new Keycloak(home.resolve("keycloak"), project, at);
    var vesper =
        new WildFly(server, war, home.resolve("server"), at).with("VESPER_DEMO_GUEST", "true");
    System.out.println(
        "\n  Starting PostgreSQL, Keycloak and Vesper (about a minute the first time) ...");
    var running = new ConcurrentLinkedDeque<Runnable>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(running)));
    var begun = System.nanoTime();
    postgres.start();
    var databaseTook = Duration.ofNanos(System.nanoTime() - begun);
    running.push(postgres::stop);
    var identity = keycloak.start(keycloakZip);
    running.push(identity::stop);
    var application = vesper.on(postgres).start();
    running.push(application::stop);
    var applicationTook = vesper.awaitReady(application);
    var identityTook = keycloak.awaitReady(identity);
    System.out.println(
        welcome(at)
            + "  The database listens at 127.0.0.1:%d; its passwords are in .vesper/database.%n"
                .formatted(postgres.port())
            + "  Vesper was ready in %d s, Keycloak in %d s, PostgreSQL in %.1f s.%n"
                .formatted(
                    applicationTook.toSeconds(),
                    identityTook.toSeconds(),
                    databaseTook.toMillis() / 1000.0));
    printCodesOnEnter();
    Thread.currentThread().join();
  }

  /** Stops the servers in reverse order, so that none loses a database that it still writes to. */
  private static void stop(Deque<Runnable> running) {
    if (running.isEmpty()) {
      return;
    }
    running.forEach(Runnable::run);
    System.out.println("\n  Everything has stopped. The data is kept in .vesper\n");
  }

  private static String welcome(Addresses at) {
    var people =
        Arrays.stream(DemoPerson.values())
            .map(p -> "    %-8s %-16s %s".formatted(p.userName(), p.fullName(), p.role()))
            .collect(Collectors.joining("\n"));
    return """

    ------------------------------------------------------------------------
      Vesper is here:        %s
      Keycloak's console:    %s/admin  (admin / %s)

      Demo people, all invented, all with the password  %s
    %s

      Staff also need a one-time code: press Enter here to see the codes of
      this half minute, or give an authenticator app the secret of Fia:
      %s

      To try: open the address in one browser as fia and open the room; in
      another (or a private window) come in as max and pass the green room;
      admit Max from the waiting room; write a note and sign it. Lea is
      invited as an interpreter: she comes in once Max has agreed to her.
      Ctrl-C stops everything; the next start keeps the data.
    ------------------------------------------------------------------------
    """
        .formatted(
            at.vesper(),
            at.identity(),
            DemoPerson.PASSWORD,
            DemoPerson.PASSWORD,
            people,
            Totp.base32(DemoPerson.FIA.secret()));
  }

  private static void printCodesOnEnter() {
    var thread =
        new Thread(
            () -> {
              try (var lines = new Scanner(System.in, java.nio.charset.StandardCharsets.UTF_8)) {
                while (lines.hasNextLine()) {
                  lines.nextLine();
                  System.out.println(
                      Arrays.stream(DemoPerson.values())
                          .filter(DemoPerson::staff)
                          .map(p -> p.userName() + " " + p.code(Instant.now()))
                          .collect(Collectors.joining("   ", "  Codes now:  ", "")));
                }
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  private static void enoughMemory() {
    var meminfo = Path.of("/proc/meminfo");
    if (!Files.exists(meminfo)) {
      return;
    }
    try {
      var available =
          Files.readAllLines(meminfo).stream()
              .filter(line -> line.startsWith("MemAvailable:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
              .findFirst()
              .orElse(Long.MAX_VALUE);
      if (available < NEEDED_MIB) {
        throw new CannotStart(
            "only %d MiB of memory are free and Vesper with Keycloak and PostgreSQL needs about %d: close something and try again."
                .formatted(available, NEEDED_MIB));
      }
    } catch (IOException e) {
      // A system that does not report its free memory is not refused.
    }
  }
}
